export { type Fault, faultOf, faultText } from './fault.ts'
export { jsonLine, type Log, plainLine } from './log.ts'
export { silentLog, stderrLog } from './stderr.ts'
