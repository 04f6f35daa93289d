/** Call names and what they stand for; each line is one circle. Common English and Indonesian usage, by hand. */
const circles = `
william will bill billy willie liam
robert rob bob bobby robbie bert
richard rick dick richie ricky
james jim jimmy jamie
john jack johnny jon
joseph joe joey jos
thomas tom tommy
charles charlie chuck chas
edward ed eddie ted ned
henry harry hal hank
michael mike mick micky
david dave davy
daniel dan danny
matthew matt
andrew andy drew
anthony tony ant
christopher chris kit
nicholas nick nicky
benjamin ben benny
samuel sam sammy
alexander alex sandy alec
frederick fred freddie
george georgie
peter pete
patrick pat paddy
stephen steven steve
lawrence laurence larry
gregory greg
timothy tim
jonathan jon
joshua josh
nathaniel nathan nat
zachary zach zac
elizabeth liz beth betty eliza lizzie bess libby elsie
margaret maggie meg peggy marge greta daisy
mary molly polly mae
katherine catherine kathryn kate katie kathy cathy kit
sarah sara sally sadie
susan sue susie suzanne
jennifer jen jenny
jessica jess jessie
rebecca becky becca
victoria vicky tori
patricia pat patty tricia
dorothy dot dottie dolly
eleanor ellen nell nelly ella
isabella isabel bella
alexandra alex sandra sandy
samantha sam
amanda mandy
caroline carrie carol
christine christina chris tina
deborah debbie deb
florence flo florrie
harriet hattie
jane janet jean
martha patty
matilda tilly
theresa tess terry
abigail abby
bambang bams
agus gus
slamet met
sudarmono darmo
sri srie
wahyudi yudi
supriyadi supri yadi
sulistyo tyo
hendra hen
`

/** Circles a plain word belongs to. */
export const nicknameCircles: ReadonlyMap<string, readonly number[]> = circlesByWord()

function circlesByWord(): Map<string, number[]> {
  const byWord = new Map<string, number[]>()
  for (const [number, line] of circles.trim().split('\n').entries())
    for (const word of line.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), number])
  return byWord
}
