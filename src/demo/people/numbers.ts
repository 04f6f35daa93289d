import type { Day } from '../dates.ts'
import type { Rng } from '../random.ts'
import type { Regency } from '../villages.ts'
import type { Sex } from './names.ts'

const firstYear = 1925
const days = 110 * 372

export interface NumberIssuer {
  /** A NIK nobody else has: region of first registration, day of birth (women + 40), serial 9xxx. */
  nik(rng: Rng, districtCode: string, birth: Day, sex: Sex): string
  /** The number given next at the same desk: the serial is one higher. */
  beside(nik: string): string
  /** A family card number, serial 9xxx. */
  kk(rng: Rng, districtCode: string): string
  /** A participant number (KPJ) of 11 digits. */
  kpj(year: number): string
}

/** Places where people of these hills were first registered before they came home. */
const elsewhere = [
  '731504',
  '731401',
  '731801',
  '737110',
  '737307',
  '640105',
  '647203',
  '650302',
  '740105',
  '760101',
]

/** Counts serials by region, sex and day in one flat array, so that a million people need a few megabytes. */
export function createNumberIssuer(regency: Regency): NumberIssuer {
  const home = regency.districts.map((district) => district.code.replaceAll('.', ''))
  const regions = [...home, ...elsewhere]
  const issued = new Uint16Array(regions.length * 2 * days)
  let cards = 0
  let families = 0
  const region = (rng: Rng, districtCode: string) => {
    const roll = rng.next()
    if (roll < 0.87) return home.indexOf(districtCode.replaceAll('.', ''))
    return roll < 0.94 ? rng.int(home.length) : home.length + rng.int(elsewhere.length)
  }
  return {
    nik(rng, districtCode, birth, sex) {
      let place = region(rng, districtCode)
      let cell = -1
      for (;;) {
        cell =
          (place * 2 + (sex === 'L' ? 0 : 1)) * days +
          (birth.y - firstYear) * 372 +
          (birth.m - 1) * 31 +
          birth.d -
          1
        if (issued[cell]! < 1000) break
        place = (place + 1) % regions.length
      }
      // Scattered serials: neighbours born on one day differ in more than the last digit.
      const serial = 9000 + ((issued[cell]!++ * 387 + (cell % 997)) % 1000)
      const day = birth.d + (sex === 'P' ? 40 : 0)
      return regions[place]! + two(day) + two(birth.m) + two(birth.y % 100) + serial
    },
    // Nobody else gets it: serials of one day lie 387 apart, so the one above comes after 323 others.
    beside: (nik) => nik.slice(0, 12) + (9000 + ((Number(nik.slice(12)) - 9000 + 1) % 1000)),
    kk(rng, districtCode) {
      const n = families++
      const date =
        two(1 + (n % 28)) + two(1 + (Math.floor(n / 28) % 12)) + two(5 + (Math.floor(n / 336) % 20))
      return (
        districtCode.replaceAll('.', '') + date + (9000 + ((Math.floor(n / 6720) * 387 + rng.int(2)) % 1000))
      )
    },
    kpj(year) {
      const n = cards++
      return two(year % 100) + String((n * 736_877 + 5_120_341) % 1_000_000_000).padStart(9, '0')
    },
  }
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
