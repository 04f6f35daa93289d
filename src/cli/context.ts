import type { Command } from 'commander'
import type { Platform } from '../platform/boot.ts'
import type { Language, Words } from '../platform/i18n.ts'
import { faultOf, type Log, silentLog, stderrLog } from '../platform/log/index.ts'
import { type ProblemCode, type ProblemDetail, problemBody, type Refusal } from '../platform/problem.ts'
import { stopSignal } from '../platform/shutdown.ts'
import { exitCodeOf } from './exit-codes.ts'
import { type Progress, startProgress } from './progress.ts'

/** What every command gets. Words about the work go to stderr, the answer to stdout. */
export interface Tools {
  json: boolean
  language: Language
  t: Words
  /** Set when the user presses Ctrl-C. */
  signal: AbortSignal
  log: Log
  say(line: string): void
  /** The answer: `data` with --json, else `text`. Once a command. */
  answer(data: unknown, text: string): void
  progress(label: string, total?: number): Progress
}

export type Outcome = undefined | { ok: true } | { ok: false; problem: ProblemCode; detail?: ProblemDetail }
type Work<Options, T extends Tools> = (tools: T, options: Options, args: string[]) => Promise<Outcome>

/** Handed to `register(program, context)` of each command file. */
export interface CliContext {
  t: Words
  /** An action that needs no database. */
  action<Options>(work: Work<Options, Tools>): (...given: unknown[]) => Promise<void>
  /** An action on the booted platform, which is closed when the work is over. */
  onPlatform<Options>(
    command: string,
    work: Work<Options, Tools & { platform: Platform }>,
  ): (...given: unknown[]) => Promise<void>
}

export function cliContext(language: Language, t: Words): CliContext {
  const context: CliContext = {
    t,
    action:
      (work) =>
      async (...given) => {
        const command = given.at(-1) as Command
        const options = command.optsWithGlobals()
        const json = options.json === true
        const tools: Tools = {
          json,
          language,
          t,
          signal: stopSignal(),
          log: options.quiet ? silentLog : stderrLog(),
          say: (line) => void (options.quiet || process.stderr.write(`${line}\n`)),
          answer: (data, text) =>
            void process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n`),
          progress: (label, total) => (options.quiet ? silent : startProgress(label, total)),
        }
        const outcome = await work(tools, options as never, command.args)
        if (outcome && !outcome.ok) tellRefusal(outcome, json, t)
        // The server answers a request to stop by having stopped: that is success.
        else if (!outcome && tools.signal.aborted)
          process.exitCode = Number((tools.signal.reason as Error).message)
      },
    onPlatform: (command, work) =>
      context.action(async (tools, options, args) => {
        const { boot } = await import('../platform/boot.ts')
        const booted = await boot({ command, share: true, log: tools.log })
        if (!booted.ok) return booted
        const { platform } = booted
        try {
          return await work({ ...tools, platform }, options as never, args)
        } finally {
          await sealAudit(platform)
          await platform.close()
        }
      }),
  }
  return context
}

/** What a command wrote to the audit is linked at once; a server that runs beside it would do it too. */
async function sealAudit({ db, secrets, log }: Platform): Promise<void> {
  const { linksOf, sealAll } = await import('../audit/questions.ts')
  await sealAll(db, linksOf(secrets)).catch((error) =>
    log.warn('audit-not-sealed', { error: faultOf(error) }),
  )
}

const silent: Progress = { update: () => undefined, stop: () => undefined }

function tellRefusal(refusal: Refusal, json: boolean, t: Words) {
  const sentence = t(`problem.${refusal.problem}`, refusal.detail ?? {})
  if (json)
    process.stdout.write(
      `${JSON.stringify(problemBody(refusal.problem, sentence, refusal.detail), null, 2)}\n`,
    )
  process.stderr.write(`${sentence}\n`)
  process.exitCode = exitCodeOf(refusal.problem)
}
