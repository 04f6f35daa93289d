/** Words in front of a name that are no part of it. */
export const frontTitles = new Set(
  'h hj haji hajah hajjah hajja hji prof dr drs dra drg ir kh ust ustad ustadz ustaz ustadzah tgk tn ny nn sdr sdri bpk bapak ibu bu pak alm almh almarhum almarhumah mr mrs ms miss rev'.split(
    ' ',
  ),
)

/** Degrees behind a name, dots taken out. */
export const degrees = new Set(
  'spd spdi spdsd spdaud se sei sh shi st sst stp str skom ssi sip sos ssos sag sp spt spi spsi skm skep sked sfarm shut stpi sik sap sab sptk amd amdkeb amdkep amk amkeb amp ak apt ns ners bsc ba lc ma mag mpd mpdi msi mm mh mt mkes mkom mkep msc map mhum sthi sthum shum sspi stt dipl phd mba ap sstp'.split(
    ' ',
  ),
)

/**
 * Spellings of one word that no letter rule brings together. Looked up before the rules.
 * Sources: engine notes; common Indonesian and Bugis-Makassar usage.
 */
export const variants = new Map<string, string>(
  Object.entries({
    muhammad:
      'muh moh mohd mhd muhd mohammad mohamad muhamad mohammed muhammed mochammad mochamad moch muchammad muchamad muchtammad',
    abdul: 'abd abdoel abdu abdl',
    siti: 'st sitti sity sitty sitii',
    andi: 'andy',
    ahmad: 'achmad akhmad ach amad achmat ahmat akhmat',
    yusuf: 'jusuf yusup jusup yoesoef joesoef yusuv yusub',
    yunus: 'junus joenoes yoenoes',
    yahya: 'jahja yahja',
    husen: 'husain husein hussein hussain hosen husin',
    hasan: 'hassan hasann',
    usman: 'utsman osman oesman',
    umar: 'oemar omar',
    usmar: 'oesmar',
    daeng: 'dg dae daing',
    puang: 'pung puangg',
    binti: 'bte bt bti',
    bin: 'bn',
    nur: 'noer nurr',
    syekh: 'seh syeh syech',
    saiful: 'syaiful saeful syaeful',
    khairul: 'haerul chairul choirul khaerul hairul chaerul',
    khaeruddin: 'haeruddin khairuddin hairuddin chaeruddin haerudin hairudin khaerudin khairudin',
    jumriah: 'djumria jumria',
  }).flatMap(([word, others]) => others.split(' ').map((other): [string, string] => [other, word])),
)

/** Words written together with the next one: Abdurrahman, Abdussalam; not Abdullah. */
export const joinedPrefix = { pattern: /^abd(?:ul|ur|us|uz|un|ud)([a-z]{4,})$/, word: 'abdul' }

/** Words often left out; missing on one side they say little, unless they are the whole name. */
export const lightWords = ['muhammad', 'abdul', 'siti', 'andi', 'daeng', 'puang', 'bin', 'binti']

/** A digit read or typed for a letter. */
export const digitLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
}

/** Old and Arabic-style spellings, applied in this order to each word. */
export const letterRules: readonly (readonly [from: string, to: string])[] = [
  ['oe', 'u'],
  ['dj', 'j'],
  ['tj', 'c'],
  ['sj', 's'],
  ['sy', 's'],
  ['sh', 's'],
  ['ch', 'h'],
  ['kh', 'h'],
  ['dz', 's'],
  ['ts', 's'],
  ['dh', 'd'],
  ['th', 't'],
  ['ph', 'p'],
  ['bh', 'b'],
  ['gh', 'g'],
  ['f', 'p'],
  ['v', 'p'],
  ['z', 's'],
  ['q', 'k'],
  ['x', 'ks'],
  ['ie', 'i'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ae', 'ai'],
  ['y', 'i'],
]

/** Sounds that are one class in the blocking key; letters not named here (vowels, h, w) are left out of it. */
export const soundClass: Record<string, string> = {
  b: 'p',
  p: 'p',
  c: 'c',
  j: 'c',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
  s: 's',
}

/** Days that mean "birthday not known" when they are typed by an office. */
export const defaultDays = new Set([101, 1231, 701])
