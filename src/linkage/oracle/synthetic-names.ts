import type { Random } from '../model/pairs.ts'

const men =
  'ahmad abdul rahman ali hasan husen umar usman ibrahim ismail yusuf yunus syamsuddin kamaruddin jamaluddin hasanuddin baharuddin burhanuddin nasruddin saharuddin sudirman suardi supardi suparman sulaiman sultan syarifuddin tamrin darwis herman hendra irfan iqbal fajar firman guntur hamzah haris idris ilham jufri kadir kaharuddin lukman mansyur mustafa nasir nurdin rusli rusdi rahmat ramli rizal sahrul samsul sandi syahrir taufik tajuddin wahyu yasin zainal zulkifli arifin anwar aswar bakri basri budi dedi edi eko'.split(
    ' ',
  )
const women =
  'aminah aisyah fatimah khadijah nurhayati nurhaeni nurlina nurjannah nuraeni rosdiana rosmiati rahmawati ratna rini risma rita rohani saenab salma salmiah sumiati sunarti suriani suryani syamsiah hasnah hasmawati haslinda herawati hernawati hasriani indrawati irmawati juliana jumriah kartini kasmawati lina linda marlina mariati masnah megawati mirnawati murni musdalifah darmawati dahlia dewi diana erni evi fitriani halimah hamsinah harlina wahyuni yuliana zaenab hadijah ani ana wati'.split(
    ' ',
  )
const ends = ['', 'ding', 'la', 'ri', 'wing', 'nong', 'ssa', 'mang', 'tta', 'rang', 'lle', 'nna']
const starts =
  'ba be bo da ga ka la ma mu na pa pu ra sa su ta te to wa pala mapa ambo besse pata laso passa rappe'.split(
    ' ',
  )
const middles = 'ro le ti ssu nge lo ppa ngka ndi rre llo kka dda mba'.split(' ')

/** Common words are much more common than rare ones. */
function skewed<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(list.length * random() ** 1.7)]!
}

function localWord(random: Random): string {
  return skewed(starts, random) + skewed(middles, random) + skewed(ends, random)
}

export function givenName(sex: 'L' | 'P', random: Random): string {
  const main = sex === 'L' ? men : women
  const words: string[] = []
  const dice = random()
  if (dice < 0.12) words.push(sex === 'L' ? 'muhammad' : 'siti')
  else if (dice < 0.16) words.push('andi')
  words.push(random() < 0.75 ? skewed(main, random) : localWord(random))
  if (random() < 0.55) words.push(random() < 0.4 ? skewed(main, random) : localWord(random))
  if (random() < 0.08) words.push(localWord(random))
  return words.join(' ').toUpperCase()
}
