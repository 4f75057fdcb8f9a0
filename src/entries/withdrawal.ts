/** `dist/fermata-withdrawal.js`: what follows when a service gains or loses its grant. */

import { settleServices } from "../core/withdrawal/settleServices.ts";
import { deliverPart } from "../platform/deliverPart.ts";

deliverPart(settleServices);
