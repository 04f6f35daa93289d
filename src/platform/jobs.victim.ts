import { setTimeout as sleep } from 'node:timers/promises'
import { openJobs } from './jobs.ts'
import { silentLog } from './log/index.ts'

// Takes the job "killed" and never ends it; jobs.test.ts kills this process.
const jobs = await openJobs(process.argv[2]!, silentLog)
await jobs.work({
  killed: async () => {
    process.stdout.write('begun\n')
    await sleep(600_000)
  },
})
