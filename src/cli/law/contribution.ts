import type { Command } from 'commander'
import { assessCase, assessmentText } from '../../law/questions.ts'
import { lawBook } from '../../rules/index.ts'
import type { CliContext } from '../context.ts'
import { languageOf } from '../words.ts'
import { chosenLaw, type LawOptions } from './chosen-law.ts'
import { addFactOptions, factsOf } from './fact-options.ts'

export function register(law: Command, { t, action }: CliContext): void {
  const fields = lawBook.rules.get('contribution')?.fields ?? {}
  const command = law.command('contribution').description(t('cli.law.contribution'))
  addFactOptions(command, fields, languageOf(process.argv))
  command
    .option('--regency-choices', t('cli.law.regencyChoices'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      action<LawOptions & Record<string, unknown>>(async (tools, options) => {
        const chosen = await chosenLaw(tools, options)
        if (!chosen.ok) return chosen
        const found = assessCase(chosen.law, 'contribution', factsOf(fields, options), tools.language)
        if (!found.ok) return found
        tools.answer(found.view, assessmentText(found.rule, found.view, tools.language))
      }),
    )
}
