import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './api.ts'

/** Set by the router: what to do when the server says that nobody is signed in. */
export const signedOut = { handle: () => {} }

function onError(error: Error) {
  if (error instanceof Problem && error.status === 401 && error.code === 'not-signed-in') signedOut.handle()
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (count, error) =>
        count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
    },
  },
})
