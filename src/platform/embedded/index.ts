export { type EmbeddedServer, startEmbedded } from './server.ts'
export { makeDataDir, readPlace } from './place.ts'
