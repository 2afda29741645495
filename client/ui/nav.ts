/** The main links of wide screens: given once at start, because the base knows no feature. */
import type { Component, InjectionKey } from 'vue'

/** Draws an AppNav, or nothing for those who have one place only. */
export const deskNavKey: InjectionKey<Component> = Symbol('desk nav')
