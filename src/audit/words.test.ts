import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stepKinds } from '../claims/workflow/machine.ts'
import en from '../messages/en.json' with { type: 'json' }
import id from '../messages/id.json' with { type: 'json' }
import { brokenKinds } from './api.ts'

const src = join(import.meta.dirname, '..')
/** `review.${verdict}` and the like: what they come out as. */
const templates: Record<string, string[]> = {
  'review.': ['review.same', 'review.different'],
  'incident.': ['changed', 'told-agency', 'told-subjects', 'closed', 'reopened'].map(
    (verb) => `incident.${verb}`,
  ),
  'decree.': ['made', 'submitted', 'returned', 'checked', 'signed', 'withdrawn', 'left-out'].map(
    (verb) => `decree.${verb}`,
  ),
  'meeting.': [
    'planned',
    'changed',
    'held',
    'minuted',
    'corrected',
    'figures-frozen',
    'decided',
    'decision-removed',
  ].map((verb) => `meeting.${verb}`),
  'bill.': [
    'made',
    'sent',
    'answered',
    'settled',
    'requested',
    'ordered',
    'paid',
    'received',
    'withdrawn',
  ].map((verb) => `bill.${verb}`),
  'claim-event.': ['linked', 'withdrawn', 'cause-settled', 'forms-kept'].map((verb) => `claim-event.${verb}`),
  'claim-document.': ['received', 'accepted', 'returned', 'removed'].map((verb) => `claim-document.${verb}`),
  'claim-heir.': ['added', 'changed', 'removed'].map((verb) => `claim-heir.${verb}`),
  'school-year.': ['planned', 'proven', 'claimed', 'returned', 'paid', 'unpaid', 'ended'].map(
    (verb) => `school-year.${verb}`,
  ),
  'claim.': stepKinds.map((verb) => `claim.${verb}`),
  'law.': ['law.figure-chosen', 'law.reading-chosen'],
}

/** The verbs on lines that name an act, in files that write to the audit. */
function actionsInCode(): string[] {
  const found = globSync('**/*.ts', { cwd: src })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .filter((text) => /recordAct|PersonalRead/.test(text))
    .flatMap((text) => text.split('\n'))
    .filter((line) => /\baction\b|\b(note|record)\(/.test(line))
    .flatMap((line) => [
      ...[...line.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!),
      ...[...line.matchAll(/`([a-z-]+\.)\$\{/g)].flatMap((match) => templates[match[1]!] ?? [`${match[1]}?`]),
    ])
  return [...new Set(found)].sort()
}

const wordsIn = (messages: typeof id | typeof en) =>
  Object.entries(messages.auditLog.action)
    .flatMap(([group, verbs]) => Object.keys(verbs).map((verb) => `${group}.${verb}`))
    .sort()

it('has words for every act that is written down, and for no other', () => {
  const actions = actionsInCode()
  expect(actions.length).toBeGreaterThan(35)
  expect(wordsIn(id)).toEqual(actions)
  expect(wordsIn(en)).toEqual(actions)
})

it('has words for everything that may be wrong with a chain', () => {
  for (const { auditLog } of [id, en]) expect(Object.keys(auditLog.broken)).toEqual([...brokenKinds])
})
