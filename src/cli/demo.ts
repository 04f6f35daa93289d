import { type Command, InvalidArgumentError } from 'commander'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  workers?: number
  seed?: number
  errorScale?: number
  overlap?: number
  score?: boolean
}

export function register(program: Command, { t, onPlatform }: CliContext): void {
  program
    .command('demo')
    .description(t('cli.demo.description'))
    .option('--regency <code>', t('cli.regency'))
    .option('--workers <number>', t('cli.demo.workers'), positive)
    .option('--seed <number>', t('cli.demo.seed'), positive)
    .option('--error-scale <factor>', t('cli.demo.errorScale'), positive)
    .option('--overlap <share>', t('cli.demo.overlap'), positive)
    .option('--score', t('cli.demo.score'))
    .action(
      onPlatform<Options>('demo', async ({ platform, answer, progress }, options) => {
        const { playDemo } = await import('../demo-regency.ts')
        const { score, regency = platform.config.regency, ...twin } = options
        const bar = progress(t('cli.demo.progress'))
        const played = await playDemo(
          platform,
          { ...twin, regencyCode: regency },
          new Date(),
          (done, total) => bar.update(done, total),
        )
        bar.stop()
        if (!played.ok) return played
        const { ok: _, manifest, figures, ...counts } = played
        const data = {
          regency,

          workers: manifest.workers,
          seed: manifest.seed,
          ...counts,
          figures,
        }
        if (!score) {
          answer(data, t('cli.demo.done', { ...data, ...figures }))
          return
        }
        const { scoreTwin } = await import('../demo/score.ts')
        const found = await scoreTwin(platform.db, manifest, `${played.dir}/truth`, figures)
        answer(
          { ...found, regency, workers: manifest.workers, seed: manifest.seed },
          t('cli.demo.scored', { ...found }),
        )
      }),
    )
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('> 0')
  return value
}
