import { askProcess } from '../../platform/ask-process.ts'
import type { Protected } from './protect.ts'
import type { Published, Table } from './table.ts'

export interface ToProtect {
  table: Table
  earlier: readonly Published[]
}

/** Decides in a process of its own, so that the server answers meanwhile. */
export const protectAside = (table: Table, earlier: readonly Published[]): Promise<Protected> =>
  askProcess<ToProtect, Protected>(new URL('./protect-process.ts', import.meta.url), { table, earlier })
