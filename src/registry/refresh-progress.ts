export interface RefreshProgress {
  phase: string
  done: number
  total: number
}

/** How far a running refresh is. In memory: the transaction it runs in shows nothing to others until it commits. */
const running = new Map<string, RefreshProgress>()

export function reportRefresh(regencyCode: string, progress: RefreshProgress | null): void {
  if (progress) running.set(regencyCode, progress)
  else running.delete(regencyCode)
}

export function refreshProgress(regencyCode: string): RefreshProgress | null {
  return running.get(regencyCode) ?? null
}
