import { decodeCassette } from '@/lib/cassette/codec'
import { CassettePlayer } from '@/lib/cassette/player'
import type { Cassette } from '@/lib/cassette/types'
import type { Stored } from './stored'

/** A cassette as it was loaded: its name, and its text. */
type Kept = { readonly name: string; readonly text: string }

/** What is in the deck; a new object whenever something is played. */
export type Loaded = {
  readonly name: string
  readonly cassette: Cassette
  /** How often each entry has been played since it was loaded or rewound. */
  readonly plays: readonly number[]
}

type Slot = { readonly name: string; readonly player: CassettePlayer }

/**
 * Holds at most one cassette and plays it; an external store in React's sense. What is loaded comes back after a reload
 * of the page, rewound, where `kept` remembers it.
 */
export class CassetteDeck {
  private readonly kept: Stored<Kept | null>
  private readonly listeners = new Set<() => void>()
  private slot: Slot | undefined
  private shown: Loaded | undefined
  private restored = false

  constructor(kept: Stored<Kept | null>) {
    this.kept = kept
  }

  readonly get = (): Loaded | undefined => {
    this.restore()
    return this.shown
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Puts a cassette in, in place of the one before.
   * @throws ProblemError as {@link decodeCassette}; then the one before stays.
   */
  load(name: string, text: string): void {
    this.insert(name, decodeCassette(text))
    this.kept.set({ name, text })
  }

  /** Plays from the beginning again. */
  rewind(): void {
    this.restore()
    if (this.slot) this.insert(this.slot.name, this.slot.player.cassette)
  }

  eject(): void {
    this.restored = true
    this.slot = undefined
    this.kept.set(null)
    this.changed()
  }

  /** What plays it; undefined while there is no cassette. */
  player(): Pick<CassettePlayer, 'play'> | undefined {
    this.restore()
    const player = this.slot?.player
    return (
      player && {
        play: (ask) => {
          const played = player.play(ask)
          this.changed()
          return played
        },
      }
    )
  }

  private restore(): void {
    if (this.restored) return
    this.restored = true
    const kept = this.kept.get()
    if (!kept) return
    try {
      this.slot = { name: kept.name, player: new CassettePlayer(decodeCassette(kept.text)) }
      this.shown = shownOf(this.slot)
    } catch {
      // Of another version, or edited: it can be loaded again.
      this.kept.set(null)
    }
  }

  private insert(name: string, cassette: Cassette): void {
    this.restored = true
    this.slot = { name, player: new CassettePlayer(cassette) }
    this.changed()
  }

  private changed(): void {
    this.shown = this.slot && shownOf(this.slot)
    for (const listener of this.listeners) listener()
  }
}

const shownOf = ({ name, player }: Slot): Loaded => ({ name, cassette: player.cassette, plays: [...player.plays()] })
