import { lawOf } from '../../law/questions.ts'
import type { Refusal } from '../../platform/problem.ts'
import { enactedLaw, type Law } from '../../rules/index.ts'
import type { Tools } from '../context.ts'

export interface LawOptions {
  regency?: string
  regencyChoices?: boolean
}

/** The law as enacted, without any database; with --regency-choices as the regency uses it, from its database. */
export async function chosenLaw(
  { log }: Tools,
  options: LawOptions,
): Promise<{ ok: true; law: Law } | Refusal> {
  if (!options.regencyChoices) return { ok: true, law: enactedLaw }
  const { boot } = await import('../../platform/boot.ts')
  const booted = await boot({ command: 'law', share: true, log })
  if (!booted.ok) return booted
  const { platform } = booted
  try {
    return { ok: true, law: await lawOf(platform.db, options.regency ?? platform.config.regency) }
  } finally {
    await platform.close()
  }
}
