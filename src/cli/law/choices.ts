import type { Command } from 'commander'
import { choicesOf, choose } from '../../law/questions.ts'
import type { Platform } from '../../platform/boot.ts'
import { refusal } from '../../platform/problem.ts'
import type { CliContext, Tools } from '../context.ts'

interface Options {
  regency?: string
  reason?: string
  option?: string
  accept?: boolean
  refuse?: boolean
}

export function register(law: Command, { t, onPlatform }: CliContext): void {
  law
    .command('choices')
    .description(t('cli.law.choices'))
    .option('--regency <code>', t('cli.regency'))
    .action(onPlatform<Options>('law choices', async (tools, options) => show(tools, options)))
  law
    .command('choose <subject>')
    .description(t('cli.law.choose'))
    .option('--accept', t('cli.law.accept'))
    .option('--refuse', t('cli.law.refuse'))
    .option('--option <option>', t('cli.law.option'))
    .requiredOption('--reason <words>', t('cli.law.reason'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('law choose', async (tools, options, [subject = '']) => {
        const { accept, refuse, option, reason = '' } = options
        if ([accept, refuse, option].filter((given) => given !== undefined).length !== 1)
          return refusal('invalid-request', { fields: '--accept, --refuse, --option' })
        if (reason.trim().length < 5) return refusal('invalid-request', { fields: '--reason' })
        const { db, config } = tools.platform
        const acting = { regencyCode: options.regency ?? config.regency, actor: 'cli' }
        const choice =
          option === undefined
            ? { figure: subject, accept: accept === true, reason }
            : { reading: subject, option, reason }
        const chosen = await choose(db, acting, choice, new Date())
        return chosen.ok ? show(tools, options) : chosen
      }),
    )
}

async function show({ platform, answer, t }: Tools & { platform: Platform }, { regency }: Options) {
  const view = await choicesOf(platform.db, regency ?? platform.config.regency)
  const lines = [
    ...view.accepted.map((each) => `${each.figure}: ${t('law.choices.accepted')} – ${each.reason}`),
    ...view.readings.map((each) => `${each.reading}: ${each.option} – ${each.reason}`),
  ]
  answer(view, lines.length > 0 ? lines.join('\n') : t('law.choices.none'))
  return undefined
}
