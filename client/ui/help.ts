/** What Help holds on every screen: given once at start, because the base knows no feature. */
import type { Component, InjectionKey } from 'vue'
import type { RouteLocationRaw } from 'vue-router'

export interface Help {
  /** Where "I am worried about someone" leads: always the first row. */
  worriedTo: RouteLocationRaw
  /** A named person and a number, as far as this person has one. */
  contents?: Component
}

export const helpKey: InjectionKey<Help> = Symbol('help')
