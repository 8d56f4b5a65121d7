import { CONTAINER_SLOTS } from "./container-slots.ts";
import { PACKED_SLOTS } from "./packed-slots.ts";
import { PAGE_SLOTS } from "./page-slots.ts";
import { TEXT_SLOTS } from "./plain-slots.ts";
import type { Slot } from "./slot.ts";

/** Every place of every format. */
export const SLOTS: Slot[] = [...PAGE_SLOTS, ...TEXT_SLOTS, ...PACKED_SLOTS, ...CONTAINER_SLOTS];
