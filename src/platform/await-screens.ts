/** Resolves when `npm start` says that it has built the screens, or on a stop; at once where nothing is being built. */
export function awaitScreens(signal: AbortSignal): Promise<void> {
  if (process.env.SEMESTA_SCREENS !== 'awaited') return Promise.resolve()
  return new Promise((resolve) => {
    const arrived = () => {
      process.off('message', arrived)
      signal.removeEventListener('abort', arrived)
      resolve()
    }
    process.on('message', arrived)
    signal.addEventListener('abort', arrived)
  })
}
