/** What a password must be; the screen says it while one types, the server holds to it. */
export const shortestPassword = 12

/** Of those of twelve signs and more that people choose most, what they are made of. */
const commonWords =
  'password passwd katasandi sandi rahasia admin administrator pengguna operator selamat datang welcome letmein login masuk qwerty indonesia merdeka pancasila garuda jakarta makassar sulawesi enrekang maiwa massenrempulu semesta bpjs ketenagakerjaan pemda kabupaten kecamatan kantor desa bismillah alhamdulillah assalamualaikum subhanallah sayang cinta aku kamu anak ibu bapak mama papa keluarga bahagia sukses semangat iloveyou monkey dragon football sunshine princess superman batman abcd raya'
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
const rows = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '01234567890']
const meant: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const lettersOf = (text: string) => text.replaceAll(/[^a-z]/g, '')
const withoutWords = (text: string) => commonWords.reduce((left, word) => left.replaceAll(word, ''), text)

/** Few different signs, digits alone (a birth date, a phone, a NIK), a row of the keyboard, or common words and little else. */
function isCommon(password: string): boolean {
  const text = password.toLowerCase()
  if (new Set(text).size < 5 || lettersOf(text) === '') return true
  const pairs = Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
  const inRow = pairs.filter(([a = '', b = '']) =>
    rows.some((row) => row.includes(a + b) || row.includes(b + a)),
  )
  if (inRow.length >= pairs.length * 0.6) return true
  const unmasked = [...text].map((sign) => meant[sign] ?? sign).join('')
  return [text, unmasked].some((each) => withoutWords(lettersOf(each)).length < 4)
}

export type PasswordFault = 'password-short' | 'password-holds-name' | 'password-common'

/** Why a password will not do; undefined when it does. */
export function passwordFault(password: string, username: string): PasswordFault | undefined {
  if (password.length < shortestPassword) return 'password-short'
  if (username.length > 2 && password.toLowerCase().includes(username.toLowerCase()))
    return 'password-holds-name'
  return isCommon(password) ? 'password-common' : undefined
}

/** Of one that will do: several words or many signs are stronger. */
export const isStrong = (password: string): boolean => password.length >= 16 && new Set(password).size >= 8
