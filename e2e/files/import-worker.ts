import { secretsFrom } from '../../src/platform/crypto.ts'
import { connect } from '../../src/platform/db/index.ts'
import { openJobs } from '../../src/platform/jobs.ts'
import { silentLog } from '../../src/platform/log/index.ts'
import { openVault } from '../../src/platform/vault.ts'
import { commitImport } from '../../src/registry/imports/commit-import.ts'
import { stageJobName } from '../../src/registry/imports/ground.ts'
import { stageJob } from '../../src/registry/imports/stage-job.ts'

// Works on imports until it is killed: import-kill.test.ts does that.
const [url, vaultFolder, keyText] = process.argv.slice(2) as [string, string, string]
const key = secretsFrom(keyText)
const ground = { db: connect(url), key, vault: openVault(vaultFolder, key) }
const clock = { now: () => new Date('2026-01-05T08:00:00Z') }
const jobs = await openJobs(url, silentLog)
await jobs.work({
  [stageJobName]: stageJob(ground, clock),
  'commit-import': async ({ regencyCode, importId }: { regencyCode: string; importId: string }) => {
    process.stdout.write('committing\n')
    const done = await commitImport(ground, { regencyCode, actor: 'test', at: clock.now() }, importId)
    if (!done.ok) throw new Error(done.problem)
  },
})
process.stdout.write('ready\n')
