import type { Recording } from '@/lib/recording/recording'

/** What a file is written from: a recording, or a part of one. */
export type Source = Pick<Recording, 'header' | 'events'>
