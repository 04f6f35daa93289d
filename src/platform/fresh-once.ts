/**
 * One reading for all who ask for the same while the last one is under way; each gets one that began after it asked. Nothing
 * is kept once it was answered.
 */
export function freshOnce<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const underWay = new Map<string, Promise<T>>()
  const next = new Map<string, Promise<T>>()

  function begin(key: string): Promise<T> {
    next.delete(key)
    const reading = read(key).finally(() => underWay.delete(key))
    underWay.set(key, reading)
    return reading
  }
  return (key) => {
    const coming = next.get(key)
    if (coming) return coming
    const now = underWay.get(key)
    if (!now) return begin(key)
    const after = now.then(
      () => begin(key),
      () => begin(key),
    )
    next.set(key, after)
    return after
  }
}
