import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Settings for a small machine: two cores, modest memory, bulk loads, no lost commits. */
export function settings(port: number, extra: Record<string, string> = {}): string[] {
  const shared = Math.min(512, Math.max(64, Math.floor(totalmem() / MB / 8)))
  const all: Record<string, string> = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${shared * 3}MB`,
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    // A client that died must not keep a long statement and its locks alive.
    client_connection_check_interval: '2s',
    // The log must hold no row and no parameter: they may be personal data.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    // An error's own words hold values too ("invalid input syntax …"); the program logs its code.
    log_min_messages: 'log',
    log_parameter_max_length_on_error: '0',
    ...extra,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
