import { readFileSync, writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { recordAct } from '../access/questions.ts'
import type { Words } from '../platform/i18n.ts'
import { refusal } from '../platform/problem.ts'
import type { RequestRow } from '../privacy/api.ts'
import type { CliContext } from './context.ts'
import { unfit } from './unfit.ts'

interface Options {
  regency?: string
  state: 'open' | 'late' | 'answered'
  answer?: string
  nextStep?: string
  reason?: string
  out?: string
}
const actor = 'cli'

/** Requests of citizens about their data, for those who work at a terminal. */
export function register(program: Command, { t, onPlatform }: CliContext): void {
  const group = program.command('data-request').description(t('cli.dataRequest.description'))
  const named = (name: string, words: string) =>
    group
      .command(name)
      .description(words)
      .argument('<number>', t('cli.dataRequest.id'))
      .option('--regency <code>', t('cli.regency'))

  group
    .command('list', { isDefault: true })
    .description(t('cli.dataRequest.list'))
    .option('--regency <code>', t('cli.regency'))
    .addOption(
      new Option('--state <state>', t('cli.dataRequest.state'))
        .choices(['open', 'late', 'answered'])
        .default('open'),
    )
    .action(
      onPlatform<Options>('data-request', async ({ platform, answer }, options) => {
        const { listRequests } = await import('../privacy/questions.ts')
        const regencyCode = options.regency ?? platform.config.regency
        const found = await listRequests(
          platform.db,
          regencyCode,
          { state: options.state, page: 0 },
          new Date(),
        )
        const lines = found.rows.map((row) => lineOf(t, row))
        answer(found, lines.join('\n') || t('cli.dataRequest.none'))
        return undefined
      }),
    )
  named('show', t('cli.dataRequest.show')).action(
    onPlatform<Options>('data-request', async ({ platform, answer }, options, [given = '']) => {
      const { findRequest, requestId } = await import('../privacy/questions.ts')
      const { db, secrets, config } = platform
      const regencyCode = options.regency ?? config.regency
      const id = await requestId(db, regencyCode, given)
      const at = new Date()
      const found = id && (await findRequest(db, secrets, regencyCode, id, at))
      if (!found) return refusal('not-found')
      await recordAct(db, {
        regencyCode,
        actor,
        at,
        action: 'data-request.viewed',
        subjectKind: 'data-request',
        subjectId: found.id,
        detail: { shown: found.workerId },
      })
      answer(found, [lineOf(t, found), found.wrong, found.wanted, found.answer].filter(Boolean).join('\n'))
      return undefined
    }),
  )
  group
    .command('add')
    .description(t('cli.dataRequest.add'))
    .argument('<file>', t('cli.dataRequest.file'))
    .option('--regency <code>', t('cli.regency'))
    .action(
      onPlatform<Options>('data-request', async ({ platform, answer }, options, [file = '-']) => {
        const { recordRequest, requestBody } = await import('../privacy/questions.ts')
        const body = requestBody.safeParse(readJson(file))
        if (!body.success) return unfit(body.error)
        const acting = {
          regencyCode: options.regency ?? platform.config.regency,
          actor,
          at: new Date(),
          wholeRegency: true,
        }
        const done = await recordRequest({ db: platform.db, key: platform.secrets }, acting, body.data)
        if (!done.ok) return done
        answer(done, t('cli.dataRequest.recorded', done))
        return undefined
      }),
    )
  for (const outcome of ['grant', 'refuse'] as const)
    named(outcome, t(`cli.dataRequest.${outcome}`))
      .requiredOption('--answer <text>', t('cli.dataRequest.answer'))
      .option('--next-step <text>', t('cli.dataRequest.nextStep'))
      .action(
        onPlatform<Options>('data-request', async ({ platform, answer }, options, [given = '']) => {
          const { decideRequest, decisionBody, requestId } = await import('../privacy/questions.ts')
          const body = decisionBody.safeParse({
            outcome: outcome === 'grant' ? 'done' : 'refused',
            answer: options.answer,
            nextStep: options.nextStep,
          })
          if (!body.success) return unfit(body.error)
          const { db, secrets: key, config } = platform
          const acting = { regencyCode: options.regency ?? config.regency, actor, at: new Date() }
          const id = await requestId(db, acting.regencyCode, given)
          if (!id) return refusal('not-found')
          const done = await decideRequest({ db, key }, acting, id, body.data)
          if (done.ok) answer({ id, outcome }, t('cli.dataRequest.done'))
          return done
        }),
      )
  named('undo', t('cli.dataRequest.undo'))
    .requiredOption('--reason <text>', t('cli.dataRequest.reason'))
    .action(
      onPlatform<Options>('data-request', async ({ platform, answer }, options, [given = '']) => {
        const { reasonBody, requestId, undoGranted } = await import('../privacy/questions.ts')
        const body = reasonBody.safeParse(options)
        if (!body.success) return unfit(body.error)
        const acting = { regencyCode: options.regency ?? platform.config.regency, actor, at: new Date() }
        const id = await requestId(platform.db, acting.regencyCode, given)
        if (!id) return refusal('not-found')
        const done = await undoGranted({ db: platform.db }, acting, id, body.data.reason)
        if (done.ok) answer({ id }, t('cli.dataRequest.done'))
        return done
      }),
    )
  named('letter', t('cli.dataRequest.letter'))
    .requiredOption('--out <file>', t('cli.dataRequest.out'))
    .action(
      onPlatform<Options>('data-request', async ({ platform, answer, language }, options, [given = '']) => {
        const { findRequest, requestId, senderOf, writeRequestLetter } = await import(
          '../privacy/questions.ts'
        )
        const { db, secrets, config } = platform
        const regencyCode = options.regency ?? config.regency
        const at = new Date()
        const id = await requestId(db, regencyCode, given)
        const found = id && (await findRequest(db, secrets, regencyCode, id, at))
        if (!found) return refusal('not-found')
        await recordAct(db, {
          regencyCode,
          actor,
          at,
          action: 'data-request.printed',
          subjectKind: 'data-request',
          subjectId: found.id,
          detail: { number: found.number, shown: found.workerId },
        })
        const out = options.out ?? `${found.number}.pdf`
        writeFileSync(out, await writeRequestLetter(found, await senderOf(db, regencyCode, language, at)))
        answer({ id, file: out }, out)
        return undefined
      }),
    )
}

const lineOf = (t: Words, { number, kind, clock, hoursLeft }: RequestRow): string =>
  t('cli.dataRequest.line', {
    number,
    kind: t(`privacy.kind.${kind}`),
    clock: t(`privacy.clock.${clock}`, { hours: Math.abs(hoursLeft) }),
  })

/** Undefined when it is no JSON: the check of the body then names what is missing. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch {
    return undefined
  }
}
