import type { Rng } from '../random.ts'

/**
 * How names are said in the hills and on the plain, and how they are cut short at home: gathered by ear, not from any
 * list of spellings a cleaner of names would hold. A test sees to it that the linkage does not simply undo them.
 */
export const spokenNames: Readonly<Record<string, readonly string[]>> = {
  MUHAMMAD: ['MAMMA', 'MAHAMMA', 'AMMA', 'MAMAT'],
  ABDUL: ['DUL', 'LADU', 'ABDOLO'],
  SITTI: ['CITTI', 'ITTI'],
  ANDI: ['PETTA', 'BASO', 'BESSE'],
  ARIFIN: ['ARIPPING', 'ARIP'],
  SYAHRIR: ['SARERE', 'SAHIRE'],
  HASANUDDIN: ['HASANU', 'SANUDDI', 'ACANG'],
  RAHMAN: ['RAMANG', 'LAKMANG', 'RAMMANG'],
  ILHAM: ['ILLANG', 'ELHANG'],
  SUDIRMAN: ['SUDI', 'DIRMANG'],
  IRWAN: ['IRUANG', 'IWANG'],
  AMIRUDDIN: ['AMIRU', 'AMIR', 'MIRUDDI'],
  JAMALUDDIN: ['JAMALU', 'JAMAL', 'CAMALUDDI'],
  SYAMSUDDIN: ['SANGSU', 'SAMSUDDI', 'CAMSU'],
  KAMARUDDIN: ['KAMARU', 'KAMA', 'MARUDDI'],
  IBRAHIM: ['BORAHIMA', 'IBRA', 'BARAHIMA'],
  YUSUF: ['USU', 'YUSU', 'UCU'],
  ISMAIL: ['SEMMAILA', 'SUMAILA', 'MAIL'],
  BAHARUDDIN: ['BAHA', 'BARUDDI', 'BAHARU'],
  SAHARUDDIN: ['SAHARU', 'HARUDDI'],
  HAMZAH: ['HANGSA', 'ANCA'],
  IDRIS: ['IDIRISI', 'DERISE', 'DERRI'],
  SULAIMAN: ['SALEMANG', 'LEMANG', 'SULE'],
  SULAEMAN: ['SALEMANG', 'LEMANG', 'SULE'],
  MUSTAFA: ['MUSTAPPA', 'TAPPA', 'PAPPA'],
  ARSYAD: ['ARASA', 'ACCA'],
  TAUFIK: ['TOPPE', 'OPPI'],
  AKBAR: ['ABBARA', 'AKKA'],
  FAISAL: ['PESALA', 'ICAL'],
  RIDWAN: ['RIDUANG', 'IDUL', 'RIDUA'],
  HERMAN: ['EREMANG', 'EMMANG'],
  ANWAR: ['ANUARE', 'ANNUARA'],
  BURHANUDDIN: ['BURHA', 'BORHANG', 'BURANUDDI'],
  NASRUDDIN: ['NASRU', 'NACCU', 'RUDDI'],
  ZAINUDDIN: ['SAINU', 'SENUDDI', 'JENO'],
  YUNUS: ['UNUSU', 'UNNU'],
  HARUN: ['HARUNGE', 'ARUNG'],
  LUKMAN: ['LUKKEMANG', 'LOMMANG'],
  NURDIN: ['NURUDDI', 'NUDDING'],
  SYARIFUDDIN: ['SARIPU', 'SARIPPU', 'PUDDING'],
  TAHIR: ['TAHERE', 'TAYIRE'],
  MUSLIMIN: ['LIMING', 'MUSE'],
  BAKRI: ['BAKKARI', 'BEKKA'],
  HAMID: ['HAMIDE', 'HAMMI'],
  KADIR: ['KADERE', 'KADI'],
  LATIF: ['LATIPPE', 'LATI', 'TIPPE'],
  SALEH: ['SALLE', 'SALEE', 'LALLE'],
  MAJID: ['MACCI', 'MAJIDE'],
  RASYID: ['RASI', 'RASIDE', 'ACCI'],
  HALIM: ['HALIMA', 'ALLING'],
  KARIM: ['KARIMA', 'KARRING'],
  RAHIM: ['RAHIMA', 'RAHING'],
  HASAN: ['HASANG', 'ACANG', 'KASANG'],
  UMAR: ['UMARA', 'UMMA'],
  ABBAS: ['ABBASE', 'BASSE'],
  AMIR: ['AMIRE', 'AMMI'],
  NURHAYATI: ['HAYA', 'NURHAYA', 'YATI'],
  ROSMIATI: ['ROSMI', 'OCI', 'ROSMA'],
  HASNAH: ['HASENNANG', 'ANNA', 'ACCANA'],
  NURLINA: ['LINA', 'NULLINA'],
  SURIANI: ['SURI', 'ANI', 'SUREANI'],
  RAHMAWATI: ['RAMA', 'RAHMA', 'AMMA'],
  HADIJAH: ['CADI', 'HADIJANG', 'DIJA'],
  ROSDIANA: ['DIANA', 'ROSDI', 'OCCI'],
  NURJANNAH: ['JANNA', 'NUJANNANG', 'NURJA'],
  JUMRIANI: ['JUMRI', 'JUMMA', 'CUMRIANI'],
  MURNIATI: ['MURNI', 'MUNNI'],
  SUMARNI: ['MARNI', 'SUMA', 'UNNI'],
  NURAENI: ['ENI', 'NURENI'],
  HALIJAH: ['HALI', 'LIJA', 'CALLI'],
  HAJRAH: ['HAJARA', 'ACCERA'],
  FATIMAH: ['PATIMANG', 'PATIMA', 'TIMANG'],
  AISYAH: ['ESSA', 'ICCA', 'SAISA'],
  SYAMSIAH: ['SANGSIA', 'SIA', 'CAMMA'],
  KARTINI: ['TINI', 'KATTINI'],
  JUMIATI: ['JUMIA', 'JUMI', 'MIA'],
  SALMIAH: ['SALMI', 'SALEMMIA', 'MIA'],
  RUKMINI: ['RUMMINI', 'MINI'],
  JAMILAH: ['JAMI', 'CAMMILA', 'MILA'],
  SARINAH: ['SARI', 'SAKKARINA'],
  SARIPA: ['SARIPPA', 'CARIPPA', 'IPPA'],
  MARIANI: ['MARI', 'MAREANG'],
  DAHLIA: ['DALLIA', 'LIA'],
}

/** A name said in the way of the place: one of its words as it is called, else with the ending speech gives it. */
export function asSpoken(rng: Rng, name: string): string {
  const words = name.split(' ')
  const known = words.flatMap((word, at) => (spokenNames[word] ? [at] : []))
  const at = known.length > 0 ? rng.pick(known) : rng.int(words.length)
  const said = spokenNames[words[at]!] ? rng.pick(spokenNames[words[at]!]!) : inSpeech(rng, words[at]!)
  return words.map((word, k) => (k === at ? said : word)).join(' ')
}

/** No word ends in these sounds in speech: they fall away, or the vowel before comes again. */
function inSpeech(rng: Rng, word: string): string {
  const ending = /([AIUEO])([BCDFGJKLMPQRSTVXYZ])$/.exec(word)
  if (!ending || word.length < 4) return word.length > 5 ? word.slice(-4) : word
  return rng.chance(0.5) ? word.slice(0, -1) : word + ending[1]
}
