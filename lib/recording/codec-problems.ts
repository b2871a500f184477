import type { Problem } from '@/lib/protocol/problem'

export const notARecording = (cause: string): Problem => ({
  code: 'NOT_A_RECORDING',
  title: 'Not a Parley recording',
  cause,
  action: 'Choose a .jsonl file that Parley has written.',
})

export const newerFormat = (version: number, known: number): Problem => ({
  code: 'NEWER_FORMAT',
  title: 'Made by a newer Parley',
  cause: `It was made by a newer Parley, format version ${version}; this one reads up to version ${known}.`,
  action: 'Update Parley, then open it again.',
})

export const badLine = (line: number, reason: string): Problem => ({
  code: 'BAD_LINE',
  title: `Line ${line} cannot be read`,
  cause: reason,
  action: 'Everything before that line is kept; the rest of the file was not read.',
})
