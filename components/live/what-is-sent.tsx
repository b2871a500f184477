/** What leaves, and what cannot be taken back; before it begins, and while it goes on. */
export const WhatIsSent = () => (
  <ul className="text-mute m-0 flex list-none flex-col gap-1 text-sm">
    <li>
      All of this session, from its beginning, and what comes. It is encrypted in this browser; the key is in the link
      only.
    </li>
    <li>
      Secrets are replaced before anything leaves: those Parley was given, and what is called or looks like one. Bodies
      that are no text are left out.
    </li>
    <li>
      <b className="text-ink font-medium">What has been sent cannot be taken back.</b> A secret that is recognised only
      later was seen by then.
    </li>
  </ul>
)
