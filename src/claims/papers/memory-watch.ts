import { workerData } from 'node:worker_threads'

const often = 20

/** Ends the process that takes more memory than a paper may; whoever started it sees how it ended. */
setInterval(() => {
  if (process.memoryUsage.rss() > (workerData as number)) process.kill(process.pid, 'SIGKILL')
}, often)
