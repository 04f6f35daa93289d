import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'

export function register(program: Command, { t, action }: CliContext): void {
  program
    .command('doctor')
    .description(t('cli.doctor.description'))
    .action(
      action(async ({ log, answer }) => {
        const { examine } = await import('../platform/doctor.ts')
        const checks = await examine(log)
        const lines = checks.map(({ name, ok, seen, problem }) => {
          const advice = problem
            ? ` – ${t(`problem.${problem.code}`, problem.detail ?? {})}`
            : ok
              ? ''
              : ` – ${t(`cli.doctor.advice.${name}`)}`
          return `${ok ? '✓' : '✗'} ${t(`cli.doctor.check.${name}`)}: ${seen}${advice}`
        })
        const ok = checks.every((check) => check.ok)
        answer({ ok, checks }, lines.join('\n'))
        if (!ok) process.exitCode = exitCodes.broken
      }),
    )
}
