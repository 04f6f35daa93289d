import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Refusal, refusal } from '../platform/problem.ts'
import { type RegistrationBody, registrationBody } from '../registration/api.ts'
import type { CliContext } from './context.ts'

interface Options {
  facts: string
  by: string
  regency?: string
  link: boolean
}

/** `semesta register`: one person, from a JSON file of facts. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('register')
    .description(t('cli.register.description'))
    .requiredOption('--facts <file>', t('cli.register.facts'))
    .option('--by <name>', t('cli.joining.by'), 'cli')
    .option('--regency <code>', t('cli.regency'))
    .option('--no-link', t('cli.joining.noLink'))
    .action(
      onPlatform<Options>('register', async ({ platform, answer }, options) => {
        const body = await readFacts(options.facts)
        if ('problem' in body) return body
        const { registerPerson } = await import('../registration/register-person.ts')
        const { findRegistration } = await import('../registration/reads.ts')
        const { db, secrets: key, config } = platform
        const regencyCode = options.regency ?? config.regency
        const acting = { regencyCode, actor: options.by, at: new Date() }
        const done = await registerPerson({ db, key }, acting, body)
        if (!done.ok) return done
        if (options.link) {
          const { refresh } = await import('../refresh.ts')
          await refresh({ db, key }, regencyCode, acting.at)
        }
        const view = await findRegistration(db, regencyCode, done.id)
        answer(view, t(`registration.outcome.${view!.outcome}.title`, { name: view!.name }))
        return undefined
      }),
    )
}

/** The same fields as the API; `-` reads standard input. */
async function readFacts(path: string): Promise<RegistrationBody | Refusal> {
  let facts: unknown
  try {
    facts = JSON.parse(await readFile(path === '-' ? '/dev/stdin' : path, 'utf8'))
  } catch {
    return refusal('invalid-request', { fields: '--facts' })
  }
  const read = registrationBody.safeParse(facts)
  if (read.success) return read.data
  const fields = new Set(read.error.issues.map((issue) => issue.path.join('.') || '--facts'))
  return refusal('invalid-request', { fields: [...fields].join(', ') })
}
