/** saved: on this phone · sending · sent: receipt held · not-sent: tried, or no internet · not-saved: the phone refused. */
export type SaveState = 'saved' | 'sending' | 'sent' | 'not-sent' | 'not-saved'
