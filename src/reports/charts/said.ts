import type { TFunction } from 'i18next'

/** How a chart says things: the same chart is drawn on a screen and on paper, in either language. */
export interface Said {
  t: TFunction
  number(value: number): string
  /** Basis points: 6570 is 65,7%. */
  percent(basisPoints: number): string
  fontFamily: string
}

export const ink = '#1a2226'
export const quiet = '#56636a'
export const axisLine = '#aab4b9'
export const gridLine = '#e6eaec'
export const accent = '#0b4f5d'
export const bad = '#9c2f1f'
export const good = '#0b5f4e'
