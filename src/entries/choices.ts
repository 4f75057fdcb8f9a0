/** `dist/fermata-choices.js`: "Your Privacy Choices", for pages with an element that asks for it. */
import { deliverPart } from "../platform/deliverPart.ts";
import { createPrivacyChoices } from "../ui/createPrivacyChoices.ts";

deliverPart(createPrivacyChoices);
