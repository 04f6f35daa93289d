import type { Db } from '../../platform/db/index.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import { readCode } from '../family/code.ts'
import type { LetterCheckView } from './api.ts'
import { hashOfLetterCode } from './code.ts'

/** Whether a letter with this code was given out here: which, when and by whom, and nothing of whom it is about. */
export async function checkLetter(
  db: Db,
  regencyCode: string,
  code: string,
): Promise<{ ok: true; view: LetterCheckView } | Refusal> {
  if (!readCode(code)) return refusal('claim-letter-unknown')
  const view = await db
    .selectFrom('claim_letter')
    .select(['number', 'kind', 'written_on as on', 'office'])
    .where('regency_code', '=', regencyCode)
    .where('code_hash', '=', hashOfLetterCode(code))
    .executeTakeFirst()
  return view ? { ok: true, view } : refusal('claim-letter-unknown')
}
