/** Portuguese. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "A sua escolha sobre cookies",
    intro: "{site} utiliza cookies e tecnologias semelhantes. Os essenciais fazem o site funcionar.",
    ask: "Só com o seu consentimento usamos outros, para: {categories}.",
    services: "Serviços envolvidos: {count}.",
    later:
      "Pode alterar a sua escolha a qualquer momento nas definições de cookies, com ligação em todas as páginas.",
    again: "Perguntamos de novo porque a nossa utilização de cookies mudou.",
    againCategory: "Perguntamos de novo porque há algo novo: {categories}.",
    againExpired: "Perguntamos de novo porque a sua última escolha expirou.",
    accept: "Aceitar tudo",
    reject: "Rejeitar tudo",
    customise: "Personalizar",
    policy: "Política de privacidade",
    imprint: "Aviso legal",
    thisSite: "Este site",
    saved: "A sua escolha foi guardada.",
    essential: "Essenciais",
    performance: "Desempenho",
    functional: "Funcionais",
    analytics: "Estatísticas",
    security: "Segurança",
  },
  preferences: {
    title: "Definições de cookies",
    explain: "Decida para cada categoria. Nada muda até guardar, e pode voltar quando quiser.",
    save: "Guardar escolha",
    close: "Fechar",
    locked: "Sempre ativos",
    refused: "Se rejeitar: {effect}",
    details: "Serviços e cookies ({count})",
    none: "Nenhum serviço está indicado nesta categoria.",
    provider: "Fornecedor",
    stored: "Armazena",
    transfer: "Os dados vão para",
    gpc: "O seu navegador envia Global Privacy Control. É respeitado: os dados não são vendidos nem partilhados.",
    decided: "A sua última escolha: {date}.",
    contact: "Contacto",
    essentialText: "Funções básicas do site, como iniciar sessão e guardar esta escolha.",
    performanceText:
      "Mostra se o site funciona bem: a rapidez das páginas, onde falham, onde as pessoas ficam bloqueadas.",
    performanceRefused: "o site funciona como antes; os erros que encontrar podem passar despercebidos.",
    functionalText:
      "Memoriza as suas preferências e mostra conteúdos de outros fornecedores, como vídeos e mapas.",
    functionalRefused:
      "as preferências não são memorizadas e os conteúdos incorporados ficam fechados até os permitir.",
    analyticsText: "Conta visitas e cliques para fazer estatísticas da utilização do site.",
    analyticsRefused: "a sua visita não entra nas estatísticas.",
    securityText: "Deteta fraudes e protege contas além do que o site precisa para funcionar.",
    securityRefused: "algumas ações podem pedir-lhe mais uma prova de identidade.",
  },
  placeholder: {
    heading: "{service} ainda não foi carregado",
    text: "Se carregar este conteúdo, {provider} recebe o seu endereço IP e pode guardar dados no seu dispositivo.",
    once: "Carregar só este",
    always: "Permitir sempre {service}",
    other: "outro fornecedor",
  },
};
