import type { Problem } from '@/lib/protocol/problem'

/** What can be wrong with a share or its link; each is the whole page that is shown instead. */
export const SHARE_PROBLEMS = {
  badLink: {
    code: 'BAD_SHARE_LINK',
    title: 'This link is not whole',
    cause: 'The part after “#”, which holds the key, is missing or damaged.',
    action: 'Copy the whole link again; some programs cut it at the “#”.',
  },
  cannotDecrypt: {
    code: 'CANNOT_DECRYPT',
    title: 'This share cannot be decrypted',
    cause: 'The key in the link does not fit, or what is stored was changed, cut short or belongs to another link.',
    action: 'Ask whoever shared it for the link again. Nothing of it was opened.',
  },
  notAShare: {
    code: 'NOT_A_SHARE',
    title: 'Not a Parley share',
    cause: 'What is stored there does not begin as a share does.',
    action: 'Ask whoever shared it for the link again.',
  },
  newerShare: {
    code: 'NEWER_SHARE',
    title: 'Made by a newer version',
    cause: 'The share was made by a newer Parley, in a form that this one does not know.',
    action: 'Open it with a newer Parley.',
  },
  tooLarge: {
    code: 'SHARE_TOO_LARGE',
    title: 'This share is too large to open',
    cause: 'Unpacked, it is larger than any session may be.',
    action: 'Ask for a share of a part of the session.',
  },
  insecure: {
    code: 'NO_SECURE_CONTEXT',
    title: 'This page cannot encrypt',
    cause: 'Browsers encrypt only on pages opened over HTTPS or from this machine.',
    action: 'Open Parley by https://, or as http://127.0.0.1.',
  },
  gone: {
    code: 'SHARE_GONE',
    title: 'This share has expired',
    cause: 'Its time is over, or its owner has deleted it. Nothing of it is kept.',
    action: 'Ask whoever shared it for a new link.',
  },
  unknown: {
    code: 'SHARE_UNKNOWN',
    title: 'There is no such share',
    cause: 'No share has the id of this link.',
    action: 'Copy the whole link again.',
  },
} as const satisfies Record<string, Problem>
