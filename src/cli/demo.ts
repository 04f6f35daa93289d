import { type Command, InvalidArgumentError } from 'commander'
import type { CliContext } from './context.ts'

interface Options {
  regency?: string
  workers?: number
  seed?: number
  errorScale?: number
  overlap?: number | 'low'
  score?: boolean
  all?: boolean
  page?: string
  years?: boolean
  claims?: boolean
  outreach?: boolean
}

export function register(program: Command, { t, action, onPlatform }: CliContext): void {
  const command = program
    .command('demo')
    .description(t('cli.demo.description'))
    .option('--regency <code>', t('cli.regency'))
    .option('--workers <number>', t('cli.demo.workers'), positive)
    .option('--seed <number>', t('cli.demo.seed'), positive)
    .option('--error-scale <factor>', t('cli.demo.errorScale'), positive)
    .option('--overlap <share>', t('cli.demo.overlap'), (text) => (text === 'low' ? text : positive(text)))
    .option('--score', t('cli.demo.score'))
    .option('--all', t('cli.demo.all'))
    .option('--page <folder>', t('cli.demo.page'))
    .option('--years', t('cli.demo.years'))
    .option('--claims', t('cli.demo.claims'))
    .option('--outreach', t('cli.demo.outreach'))
  const one = onPlatform<Options>('demo', async ({ platform, answer, progress }, options) => {
    const { playDemo } = await import('../demo-regency.ts')
    const { lowOverlap } = await import('../demo/scenario.ts')
    const {
      score,
      regency = platform.config.regency,
      all: _all,
      page: _page,
      years,
      claims,
      outreach,
      overlap,
      ...twin
    } = options
    const bar = progress(t('cli.demo.progress'))
    const played = await playDemo(
      platform,
      {
        ...twin,
        overlap: overlap === 'low' ? lowOverlap : overlap,
        regencyCode: regency,
        health: years === true,
      },
      new Date(),
      (done, total) => bar.update(done, total),
    )
    bar.stop()
    if (!played.ok) return played
    const { ok: _, manifest, figures, ...counts } = played
    const { workers, seed } = manifest
    if (outreach) {
      const { playOutreach } = await import('../demo/outreach/play-outreach.ts')
      const visits = progress(t('cli.demo.outreachProgress'))
      const done = await playOutreach(platform.db, regency, new Date(), (week, all) =>
        visits.update(week, all),
      )
      visits.stop()
      if (!done.ok) return done
      const { ok: _ok, byWay, ...data } = done
      answer({ regency, workers, seed, byWay, ...data }, t('cli.demo.outreachDone', { ...data, ...byWay }))
      return
    }
    if (years) {
      const { playYears } = await import('../demo/years/play-years.ts')
      const money = progress(t('cli.demo.yearsProgress'))
      const truth = `${played.dir}/truth`
      const paid = await playYears(platform.db, regency, truth, (done, all) => money.update(done, all))
      money.stop()
      if (!paid.ok) return paid
      const { ok: _ok, ...data } = paid
      answer(
        { regency, workers, seed, ...data },
        t('cli.demo.yearsDone', { ...data, before: data.people[2025], now: data.people[2026] }),
      )
      return
    }
    if (claims) {
      const { playClaims } = await import('../demo/claim-years/play-claims.ts')
      const cases = progress(t('cli.demo.claimsProgress'))
      const { db, secrets: key, vault } = platform
      const asked = {
        regencyCode: regency,
        seed,
        asOf: manifest.asOf,
        truthDir: `${played.dir}/truth`,
        at: new Date(),
      }
      const done = await playClaims({ db, key, vault }, asked, (one, all) => cases.update(one, all))
      cases.stop()
      const { ok: _ok, ...data } = done
      answer({ regency, workers, seed, ...data }, t('cli.demo.claimsDone', { ...data }))
      return
    }
    if (!score) {
      const data = { regency, workers, seed, ...counts, figures }
      answer(data, t('cli.demo.done', { ...data, ...figures }))
      return
    }
    const { scoreTwin } = await import('../demo/score.ts')
    const found = await scoreTwin(platform.db, manifest, `${played.dir}/truth`, figures)
    answer({ ...found, regency, workers, seed }, t('cli.demo.scored', { ...found }))
  })
  const every = action<Options>(async (tools, { regency, workers, seed, page }) => {
    const { readConfig } = await import('../platform/config.ts')
    const config = readConfig()
    if (!config.ok) return config
    const { scoreAll, writePage } = await import('./demo/score-all.ts')
    const done = await scoreAll({ regencyCode: regency ?? config.config.regency, workers, seed }, tools)
    if (!done.ok) return done
    if (page !== undefined) writePage(done.report, page)
    const lines = done.report.settings.map(({ id, score }) =>
      t('cli.demo.scoredAll', { id, ...score, best: score.weights.f1Best, atZero: score.weights.f1AtZero }),
    )
    tools.answer(done.report, lines.join('\n'))
  })
  command.action((...given: unknown[]) => {
    const { score, all } = command.opts<Options>()
    return score && all ? every(...given) : one(...given)
  })
}

function positive(text: string): number {
  const value = Number(text)
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('> 0')
  return value
}
