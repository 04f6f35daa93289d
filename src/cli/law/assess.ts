import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { assessCase, assessLines, assessmentText } from '../../law/questions.ts'
import { type Refusal, refusal } from '../../platform/problem.ts'
import type { Law } from '../../rules/index.ts'
import type { CliContext, Tools } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { chosenLaw, type LawOptions } from './chosen-law.ts'

interface Options extends LawOptions {
  facts?: string
  ndjson?: boolean
  pdf?: string
}

export function register(law: Command, { t, action }: CliContext): void {
  law
    .command('assess [rule]')
    .description(t('cli.law.assess'))
    .option('--facts <file>', t('cli.law.facts'))
    .option('--ndjson', t('cli.law.ndjson'))
    .option('--pdf <file>', t('cli.law.pdf'))
    .option('--regency-choices', t('cli.law.regencyChoices'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      action<Options>(async (tools, options, [rule]) => {
        const misfit = misfitOf(rule, options)
        if (misfit) return misfit
        const chosen = await chosenLaw(tools, options)
        if (!chosen.ok) return chosen
        return options.ndjson
          ? assessAll(tools, chosen.law)
          : assessOne(tools, chosen.law, rule ?? '', options)
      }),
    )
}

/** What is missing, or would be dropped without a word. */
function misfitOf(rule: string | undefined, { ndjson, facts, pdf }: Options): Refusal | undefined {
  if (!ndjson) {
    if (rule === undefined) return refusal('cli-argument-missing', { argument: '<rule>' })
    return facts === undefined ? refusal('cli-argument-missing', { argument: '--facts <file>' }) : undefined
  }
  const other = [
    rule !== undefined && '<rule>',
    facts !== undefined && '--facts',
    pdf !== undefined && '--pdf',
  ]
  const argument = other.find((each) => each !== false)
  return argument ? refusal('cli-arguments-exclude', { argument, other: '--ndjson' }) : undefined
}

async function assessOne(tools: Tools, law: Law, rule: string, { facts: file = '-', pdf }: Options) {
  const read = await readJson(file)
  if (!read.ok) return read
  const found = assessCase(law, rule, read.value, tools.language)
  if (!found.ok) return found
  if (pdf !== undefined) {
    const { writeAssessmentPdf } = await import('../../law/pdf/write-pdf.ts')
    writeFileSync(pdf, await writeAssessmentPdf(found, tools.language, new Date()))
  }
  tools.answer(found.view, assessmentText(found.rule, found.view, tools.language))
  return undefined
}

async function readJson(file: string) {
  let written: string
  try {
    written = file === '-' ? await text(process.stdin) : readFileSync(file, 'utf8')
  } catch {
    return refusal('not-found', { file })
  }
  try {
    return { ok: true as const, value: JSON.parse(written) as unknown }
  } catch {
    return refusal('law-not-json', { where: file === '-' ? 'stdin' : file })
  }
}

/** Case after case from stdin; the next are read when whoever reads the answers has taken the last. */
async function assessAll(tools: Tools, law: Law) {
  process.stdin.setEncoding('utf8')
  const onRefused = () => {
    process.exitCode = exitCodes.refused
  }
  for await (const answers of assessLines(law, process.stdin, tools.language, onRefused)) {
    if (tools.signal.aborted) break
    if (!process.stdout.write(answers)) await once(process.stdout, 'drain')
  }
  return undefined
}
