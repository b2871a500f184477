/** Where a fault is tested: a file and the title of a test in it, as it is written there. */
type Tested = readonly [file: string, title: string]

const UPSTREAM = 'lib/cli/faults/upstream.test.ts'
const TIME = 'lib/cli/faults/time.test.ts'
const TLS = 'lib/cli/faults/tls.test.ts'
const NAMES = 'lib/cli/faults/names.test.ts'
const SESSION = 'lib/cli/faults/session.test.ts'
const RESUME = 'lib/client/resume.test.ts'
const PAGE = 'e2e/faults.spec.ts'
const ASIDE = 'e2e/aside.spec.ts'
const SHARES = 'lib/server/shares/share-store.test.ts'
const SHARE_API = 'lib/server/shares/share-api.test.ts'

/**
 * The tests of each fault of `../shared/security/fault-list.json`. What OAuth does about F19 (one refresh, one retry,
 * then asking the person) comes with OAuth: here a 401 is said once, and nothing is sent again.
 */
export const FAULT_TABLE: Readonly<Record<string, readonly Tested[]>> = {
  F01: [[UPSTREAM, 'F01 connection refused: said as such, and nothing is sent again by itself']],
  F02: [
    [TIME, 'F02 accepts, and never answers: given up after the time that is set (%s)'],
    [TIME, 'F02 accepts, and never answers: a person who cancels does not wait'],
  ],
  F03: [[UPSTREAM, 'F03 reset before the response: said as such']],
  F04: [[UPSTREAM, 'F04 closed before the response: said as such']],
  F05: [
    [UPSTREAM, "id: 'F05', path: 'resets-within'"],
    ['lib/client/ask-again.test.ts', 'is left to the person: %s'],
  ],
  F06: [[UPSTREAM, "id: 'F06', path: 'closes-within'"]],
  F07: [[UPSTREAM, 'F07 a clean end inside an event: the half is shown, and answers nothing']],
  F08: [
    [UPSTREAM, "id: 'F08', path: 'ends-without-response'"],
    [UPSTREAM, 'F08 a clean end without an event id: on legacy, too, there is nothing to go on from'],
  ],
  F09: [
    [TIME, 'F09 a stream that idles for eleven minutes: stays open, and brings its response'],
    [
      'lib/server/patience.test.ts',
      'a server may take eleven minutes to answer, and another eleven in the middle of its stream',
    ],
  ],
  F10: [[TIME, 'F10 a head that drips in: the time for it is for all of it']],
  F11: [[TIME, 'F11 a body that drips in: given up after the time for a whole call, and what dripped is kept']],
  F12: [[UPSTREAM, 'F12 a body shorter than its Content-Length: cut off, and what came is kept']],
  F13: [[UPSTREAM, 'F13 a second response smuggled behind the first: never read, and its socket not used again']],
  F14: [
    [UPSTREAM, 'F14 what is not quite HTTP'],
    [UPSTREAM, 'a bad chunk after good ones: the good ones are kept'],
  ],
  F15: [
    [UPSTREAM, '101 is refused'],
    [UPSTREAM, 'early hints without end are cut off; fifty are borne'],
  ],
  F16: [
    [TLS, 'F16 TLS, self-signed'],
    [TLS, 'F16 TLS, expired'],
    [TLS, 'F16 TLS, for another host'],
    [TLS, 'F16 TLS 1.0 only'],
    [TLS, 'F16 TLS without ALPN: is spoken HTTP/1.1'],
    [TLS, 'F16 any certificate'],
  ],
  F17: [
    [NAMES, 'F17 DNS: no such name'],
    [NAMES, 'F17 DNS: the name server fails'],
    [NAMES, 'F17 DNS: a name server that hangs is waited for five seconds'],
    [NAMES, 'F17 DNS: a name that flips to a forbidden address is not followed there'],
  ],
  F18: [
    [UPSTREAM, 'F18 come back later'],
    [TIME, 'F18 come back later, %s: a read waits for it and goes out again'],
    [TIME, 'F18 come back in thirty years: nobody waits for that'],
  ],
  F19: [[UPSTREAM, 'F19 401 in the middle of a session: said once, with what to do (%s)']],
  F20: [
    [SESSION, 'F20 the server is killed and started again: a new session, once, and said so'],
    [
      'lib/client/take-over.test.ts',
      'a lost session is followed by a new one, in which all that stood is asked for again, and no call',
    ],
  ],
  F21: [[SESSION, 'F21 other answers to a session that is gone']],
  F22: [[SESSION, 'F22 other capabilities and another revision after the restart: each difference is told']],
  F23: [[SESSION, 'F23 the era changes between two connections: probed again, and no stale session id is sent']],
  F24: [
    [RESUME, 'a server that drops each stream at once, and wants us back at once, is asked ten times a minute at most'],
    ['lib/client/backoff.test.ts', 'waits a second, then twice as long each time, up to half a minute'],
  ],
  F25: [[RESUME, 'what a server repeats on resuming is recorded, and dealt with once']],
  F26: [['e2e/kept.spec.ts', 'a tab that is loaded again has every row it had, and goes on']],
  F27: [['e2e/kept.spec.ts', 'a browser that is killed has every row that was shown when it starts again']],
  F28: [
    ['e2e/kept.spec.ts', 'a browser without room says so, goes on, and catches up when there is'],
    ['lib/browser/kept/keeper.test.ts', 'goes on in memory when the disk is full, and catches up once there is room'],
    ['lib/browser/kept/keeper.test.ts', 'is nothing, and all is shown at once, where there is no storage'],
  ],
  F29: [['lib/browser/session-kept.test.ts', 'is only looked at while another tab has it, as it grows']],
  F30: [
    [
      'lib/browser/session-aside.test.ts',
      'F30 offline for ten minutes: nothing is tried meanwhile, and each stream is opened again once',
    ],
    [ASIDE, 'F30'],
  ],
  F31: [
    [
      'lib/wire/downlink.test.ts',
      'F31 a downlink that nobody serves any more is given up after two silent beats, and opened again once',
    ],
    ['lib/client/time-limits.test.ts', 'a machine that slept blames no server for it: its time starts anew'],
    [ASIDE, 'F31'],
  ],
  F32: [
    [
      'lib/browser/session-aside.test.ts',
      'F32 put aside by the page and brought back: its streams end, and it is connected again',
    ],
    [ASIDE, 'F32'],
  ],
  F33: [[PAGE, 'F33 a page that is twenty times slower has every row of a flood']],
  F34: [
    [
      'lib/cli/faults/flood.test.ts',
      'F34 a flood: every notification is on the recording and has its row, in order, and the next call works',
    ],
    ['e2e/flood.spec.ts', '5,000 notifications of one call are all on the timeline, none lost'],
    // 600,000 at 10,000 a second take minutes: they are part of the benchmarks.
    ['e2e/bench/steady.ts', 'const COUNT = RATE * SECONDS'],
  ],
  F35: [
    ['lib/server/mux.test.ts', 'abort before the head'],
    ['lib/server/egress.test.ts', 'an abort in the middle of the body, and a reader that goes away'],
    ['lib/server/disconnect.test.ts', 'a page that is gone before its exchange was read lets go of the server'],
  ],
  F36: [
    [
      'lib/server/backpressure.test.ts',
      'a page that stops reading stops the server that floods it; what it reads later is whole',
    ],
  ],
  F37: [
    ['lib/wire/downlink.test.ts', 'F37 a server that says it stops is believed: what was open fails with that'],
    [PAGE, 'F37 F39'],
  ],
  F38: [
    ['lib/server/mux.test.ts', 'its own server lost in the middle of a body: what arrived, then WAY_OUT_LOST'],
    [ASIDE, 'F38'],
  ],
  F39: [
    ['lib/server/way-out.test.ts', 'more than 64 MiB are refused while they come in, whatever Content-Length says'],
    [PAGE, 'F37 F39'],
  ],
  F40: [['lib/cli/start/serve.test.ts', 'whose headers drip in is dropped with 408; others are served meanwhile']],
  F41: [['lib/server/way-out.test.ts', 'frames pass intermediaries as they are written']],
  F42: [[SHARES, 'kill -9 in the middle of uploads: all that was acknowledged is there, and no half of one']],
  F43: [[SHARES, 'two processes on a new store: one of them stores each id, both read all']],
  F44: [
    [
      SHARES,
      'a full disk is said to be one: nothing is half stored, what was there stays, and it goes on when there is room',
    ],
    [SHARES, 'a disk that fails to write stores nothing, and says so; what was there can be read'],
    [SHARES, 'a server that cannot be reached is a problem that says so, and works when it is back'],
  ],
  F45: [
    [SHARES, 'a server that cannot be reached is a problem that says so, and works when it is back'],
    [SHARE_API, 'a store that cannot be reached is a 503 that says so, and why only in the operator’s log'],
    [
      'lib/server/database/postgres-slow.test.ts',
      'a PostgreSQL that takes the connection and says nothing is given three seconds',
    ],
    ['lib/server/health.test.ts', 'one whose store is down is degraded'],
  ],
  F46: [
    [SHARES, 'a share past its time is gone at once; swept, its tombstone stays for 90 days'],
    [SHARE_API, 'past its time a share is gone: 410 and a plain page that loads nothing; never was: 404'],
  ],
}
