export interface Log {
  info(line: string): void
  warn(line: string): void
}

/** Plain lines on stderr, so that stdout stays free for answers. Never give it personal data. */
export const stderrLog: Log = {
  info: (line) => process.stderr.write(`${line}\n`),
  warn: (line) => process.stderr.write(`! ${line}\n`),
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined }
