import type { Command } from 'commander'
import { figureText, listText, ruleNamed } from '../../law/questions.ts'
import { dayOf } from '../../platform/day.ts'
import { refusal } from '../../platform/problem.ts'
import { factsSchema, isDay } from '../../rules/index.ts'
import type { CliContext } from '../context.ts'

/** Looking up what there is: nothing here needs a database. */
export function register(law: Command, { t, action }: CliContext): void {
  law
    .command('schema <rule>')
    .description(t('cli.law.schema'))
    .action(
      action(async ({ answer, language }, _, [id = '']) => {
        const named = ruleNamed(id)
        if (!named.ok) return named
        const schema = factsSchema(named.rule.fields, language)
        answer(schema, JSON.stringify(schema, null, 2))
      }),
    )
  law
    .command('list')
    .description(t('cli.law.list'))
    .option('--on <day>', t('cli.law.on'))
    .action(
      action<{ on?: string }>(async ({ answer, language }, { on }) => {
        if (on !== undefined && !isDay(on)) return refusal('fact-not-a-day', { field: '--on' })
        const { data, text } = listText(on ?? dayOf(new Date()), language)
        answer(data, text)
        return undefined
      }),
    )
  law
    .command('show <figure>')
    .description(t('cli.law.show'))
    .action(
      action(async ({ answer, language }, _, [id = '']) => {
        const found = figureText(id, language)
        if (!found.ok) return found
        answer(found.data, found.text)
      }),
    )
}
