/** Spanish. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Su elección sobre las cookies",
    intro: "{site} utiliza cookies y tecnologías similares. Las esenciales hacen que el sitio funcione.",
    ask: "Solo con su consentimiento usamos otras, para: {categories}.",
    services: "Servicios que participan: {count}.",
    later:
      "Puede cambiar su elección en cualquier momento en la configuración de cookies, enlazada en todas las páginas.",
    again: "Volvemos a preguntar porque ha cambiado nuestro uso de las cookies.",
    againCategory: "Volvemos a preguntar porque hay algo nuevo: {categories}.",
    againExpired: "Volvemos a preguntar porque su última elección ha caducado.",
    accept: "Aceptar todo",
    reject: "Rechazar todo",
    customise: "Personalizar",
    policy: "Política de privacidad",
    imprint: "Aviso legal",
    thisSite: "Este sitio",
    saved: "Su elección se ha guardado.",
    essential: "Esenciales",
    performance: "Rendimiento",
    functional: "Funcionales",
    analytics: "Estadísticas",
    security: "Seguridad",
  },
  preferences: {
    title: "Configuración de cookies",
    explain: "Decida para cada categoría. Nada cambia hasta que guarde, y puede volver cuando quiera.",
    save: "Guardar selección",
    close: "Cerrar",
    locked: "Siempre activas",
    refused: "Si las rechaza: {effect}",
    details: "Servicios y cookies ({count})",
    none: "No figura ningún servicio en esta categoría.",
    provider: "Proveedor",
    stored: "Almacena",
    transfer: "Los datos se envían a",
    gpc: "Su navegador envía Global Privacy Control. Se respeta: los datos no se venden ni se comparten.",
    decided: "Su última elección: {date}.",
    contact: "Contacto",
    essentialText: "Funciones básicas del sitio, como iniciar sesión y recordar esta elección.",
    performanceText:
      "Muestra si el sitio funciona bien: la rapidez de las páginas, dónde fallan y dónde se atascan los visitantes.",
    performanceRefused: "el sitio funciona igual; los fallos que encuentre pueden pasar desapercibidos.",
    functionalText:
      "Recuerda sus preferencias y muestra contenidos de otros proveedores, como vídeos y mapas.",
    functionalRefused:
      "las preferencias no se recuerdan y los contenidos incrustados quedan cerrados hasta que los permita.",
    analyticsText: "Cuenta visitas y clics para elaborar estadísticas de uso del sitio.",
    analyticsRefused: "su visita no figura en las estadísticas.",
    securityText:
      "Detecta fraudes y protege las cuentas más allá de lo que el sitio necesita para funcionar.",
    securityRefused: "algunas acciones pueden pedirle una prueba más de que es usted.",
  },
  placeholder: {
    heading: "{service} aún no se ha cargado",
    text: "Si carga este contenido, {provider} recibe su dirección IP y puede guardar datos en su dispositivo.",
    once: "Cargar solo este",
    always: "Permitir siempre {service}",
    other: "otro proveedor",
  },
};
