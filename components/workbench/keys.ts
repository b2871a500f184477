type Key = {
  readonly keys: readonly string[]
  readonly what: string
  /** Of no use where a session is only looked at. */
  readonly sends?: true
}

/** Every page-wide key, for the sheet and the first page. */
export const KEYS: readonly Key[] = [
  { keys: ['c'], what: 'Server URL', sends: true },
  { keys: ['/'], what: 'Find a tool or resource' },
  { keys: ['f'], what: 'Filter the timeline' },
  { keys: ['j', 'k'], what: 'Next and previous row' },
  { keys: ['t'], what: 'Into the timeline: ↑ ↓' },
  { keys: ['Enter'], what: 'Into the detail of the row' },
  { keys: ['n', 'p'], what: 'Next and previous finding' },
  { keys: ['r'], what: 'Report; t: back to traffic' },
  { keys: ['d'], what: 'Compare sessions' },
  { keys: ['a'], what: 'What the server asks', sends: true },
  { keys: ['e'], what: 'Explore answers', sends: true },
  { keys: ['w'], what: 'Write a message by hand', sends: true },
  { keys: ['s'], what: 'Your sessions', sends: true },
  { keys: ['o'], what: 'Open another server', sends: true },
  { keys: ['1', '2'], what: 'Session by its number', sends: true },
  { keys: ['v'], what: 'Two sessions side by side', sends: true },
  { keys: ['x'], what: 'Share this session', sends: true },
  { keys: ['Esc'], what: 'Close, back to timeline' },
  { keys: ['?'], what: 'These keys' },
]
