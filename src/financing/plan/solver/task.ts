/** What the planner is to decide. Amounts are whole rupiah; numbers of cells, kinds and sources are places in the arrays. */
export interface Task {
  kinds: readonly Kind[]
  cells: readonly Cell[]
  sources: readonly Source[]
  choices: readonly Choice[]
  /** What all sources together may spend, beside what each may. */
  total: number | null
  /** Villages in which at least so many of the unprotected are to be paid for. */
  floors: readonly Floor[]
  continuityFirst: boolean
  objective: Objective
  /** Points of the curve between the two objectives; 0 for none. */
  points: number
}

export type Objective = 'people' | 'loss'

/** People alike wherever they live: who of them is picked is said by a published order, not by the solver. */
export interface Kind {
  /** The regency paid for them until now, and without the plan they would lapse. */
  continuing: boolean
}

/** Those of a kind who live in one village. */
export interface Cell {
  kind: number
  village: string
  people: number
}

export interface Source {
  ceiling: number
}

/** Paying one person of a kind from a source, in one of the ways the plan may. */
export interface Choice {
  kind: number
  /** Of village money: the one cell it may pay for. */
  cell: number | null
  source: number
  months: number
  /** Rupiah for one person over these months. */
  cost: number
  /** Rupiah of loss that paying is expected to avert. */
  loss: number
}

export interface Floor {
  village: string
  least: number
}

/** How many people of each choice, in the order of the choices, and what that comes to. */
export interface Answer {
  counts: number[]
  people: number
  loss: number
}

/** How far the answer may be from the best there is. */
export interface Bound {
  /** Of the objective: people, or rupiah of loss averted. */
  reached: number
  atMost: number
}

/** A rule that cannot be kept together with the others, and by how much. */
export type Block =
  | { rule: 'floor'; village: string; asked: number; missing: number }
  | { rule: 'ceiling'; source: number; missing: number }
  | { rule: 'total'; missing: number }

/** So many people of a cell are paid for by a choice. */
export interface Pick {
  cell: number
  choice: number
  people: number
}

export interface Effort {
  columns: number
  rows: number
  solves: number
  milliseconds: number
}
export interface Found {
  answer: Answer
  picks: Pick[]
  bound: Bound
  curve: { people: number; loss: number }[]
}
export type Solved = (({ ok: true } & Found) | { ok: false; blocks: Block[] }) & Effort
