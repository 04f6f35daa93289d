import type { Task } from './task.ts'

/** Rows of the equations, each sort after the one before. */
export interface Places {
  cells: number
  sources: number
  total: number
  floors: number
  continuing: number
  people: number
  rows: number
}

export function placesOf(task: Task, ownCells: number): Places {
  const cells = task.kinds.length
  const sources = cells + ownCells
  const total = sources + task.sources.length
  const floors = total + (task.total === null ? 0 : 1)
  const continuing = floors + task.floors.length
  return { cells, sources, total, floors, continuing, people: continuing + 1, rows: continuing + 2 }
}
