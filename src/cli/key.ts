import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { recordAct } from '../access/questions.ts'
import { linksOf, sealAll, sewSeams } from '../audit/questions.ts'
import type { Platform } from '../platform/boot.ts'
import type { Tx } from '../platform/db/index.ts'
import type { RotateActs } from '../platform/key-rotation/rotate.ts'
import { refusal } from '../platform/problem.ts'
import type { CliContext } from './context.ts'
import { exitCodes } from './exit-codes.ts'

interface RotateOptions {
  reason?: string
  backup?: string | false
}

/** `semesta key rotate|verify`. */
export function register(program: Command, { t, action, onPlatform }: CliContext): void {
  const key = program.command('key').description(t('cli.key.description'))

  key
    .command('rotate')
    .description(t('cli.key.rotate'))
    .option('--reason <text>', t('cli.key.reason'))
    .option('--backup <file>', t('cli.key.backup'))
    .option('--no-backup', t('cli.key.noBackup'))
    .addHelpText('after', `\n${t('cli.key.help')}`)
    .action(
      action<RotateOptions>(async (tools, { reason, backup }) => {
        const { boot } = await import('../platform/boot.ts')
        const { standingOf } = await import('../platform/key-rotation/in-use.ts')
        const { rotateKey } = await import('../platform/key-rotation/rotate.ts')
        const booted = await boot({ command: 'key', share: false, changesKey: true, log: tools.log })
        if (!booted.ok) return booted
        const { platform } = booted
        const { db, config, secrets, vault } = platform
        try {
          const resumes = (await standingOf(db)).coming !== undefined
          if (!resumes) {
            if (!reason?.trim()) return refusal('cli-argument-missing', { argument: '--reason <text>' })
            const saved = await backUp(platform, backup)
            if (!saved.ok) return saved
          }
          const { stuck } = await sealAll(db, linksOf(secrets))
          if (stuck) return refusal('audit-end-changed')
          const bar = tools.progress(t('cli.key.progress'))
          const newKey = process.env.SEMESTA_NEW_KEY || undefined
          if (newKey && !/^[0-9a-f]{64}$/i.test(newKey)) return refusal('key-new-missing')
          const ground = { db, config, secrets, vaultFolder: vault.folder }
          const done = await rotateKey(ground, actsOf(reason ?? ''), {
            newKey,
            signal: tools.signal,
            told: (_step, count, total) => bar.update(count, total || undefined),
          }).finally(() => bar.stop())
          if (!done.ok && 'problem' in done) return done
          if (!done.ok) {
            tools.answer(done.verdict, t('cli.key.wrong', { places: placesOf(done.verdict) }))
            process.exitCode = exitCodes.broken
            return undefined
          }
          const { from, to, values, files } = done
          const old = config.key ? undefined : join(config.dataDir, `key.old-${from}`)
          const data = { from, to, values, files, resumed: resumes, oldKeyFile: old ?? null }
          const next = old ? t('cli.key.doneFile', { file: old }) : t('cli.key.doneEnvironment')
          tools.answer(data, [t('cli.key.done', { ...data }), next].join('\n'))
          return undefined
        } finally {
          await platform.close()
        }
      }),
    )

  key
    .command('verify')
    .description(t('cli.key.verify'))
    .action(
      onPlatform('key', async ({ platform, answer, progress }) => {
        const { verifyKey } = await import('../platform/key-rotation/verify.ts')
        const { db, vault, secrets, config } = platform
        const bar = progress(t('cli.key.verifying'))
        let seen = 0
        const verdict = await verifyKey(db, vault, secrets, (count) => {
          seen += count
          bar.update(seen)
        }).finally(() => bar.stop())
        const olds = secrets.kept
          .map(({ id }) => join(config.dataDir, `key.old-${id}`))
          .filter((file) => existsSync(file))
        const data = { ...verdict, key: secrets.id, oldKeyFiles: olds }
        const text = verdict.ok
          ? [
              t('cli.key.verified', { ...verdict, key: secrets.id }),
              ...olds.map((file) => t('cli.key.destroy', { file })),
            ]
          : [t('cli.key.wrong', { places: placesOf(verdict) })]
        answer(data, text.join('\n'))
        if (!verdict.ok) process.exitCode = exitCodes.refused
        return undefined
      }),
    )
}

const placesOf = ({ wrong }: { wrong: { place: string; count: number }[] }) =>
  wrong.map(({ place, count }) => `${place} (${count})`).join(', ')

/** An old backup with the old key is what one goes back to. */
async function backUp(platform: Platform, backup: RotateOptions['backup']) {
  if (backup === false) return { ok: true as const }
  if (typeof backup !== 'string') return refusal('cli-argument-missing', { argument: '--backup <file>' })
  const { writeBackup } = await import('../platform/backup/write-backup.ts')
  const passphrase = process.env.SEMESTA_BACKUP_PASSPHRASE || undefined
  return writeBackup(platform, { path: resolve(backup), passphrase, at: new Date() })
}

/** Written into the audit of every regency; the chain goes over to the new key with the last act. */
function actsOf(reason: string): RotateActs {
  const note = async (trx: Tx, what: { action: string }, detail: Record<string, string>, why?: string) => {
    const at = new Date()
    for (const { regency_code: regencyCode } of await trx
      .selectFrom('tenant')
      .select('regency_code')
      .execute()) {
      const about = { subjectKind: 'key', subjectId: detail.to!, detail, ...(why && { reason: why }) }
      await recordAct(trx, { regencyCode, actor: 'cli', at, ...what, ...about })
    }
  }
  return {
    begun: (trx, ids) => note(trx, { action: 'key.rotation-begun' }, ids, reason),
    async ended(trx, before, after) {
      await note(trx, { action: 'key.rotated' }, { from: before.id, to: after.id })
      await sewSeams(trx, linksOf(before), linksOf(after), before.kept.length)
    },
  }
}
