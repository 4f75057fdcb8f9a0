/** Turkish. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Çerezlerle ilgili seçiminiz",
    intro: "{site} çerezler ve benzeri teknolojiler kullanır. Zorunlu olanlar sitenin çalışmasını sağlar.",
    ask: "Diğerlerini yalnızca onayınızla, şunlar için kullanırız: {categories}.",
    services: "İlgili hizmetler: {count}.",
    later:
      "Seçiminizi istediğiniz zaman her sayfada bağlantısı bulunan çerez ayarlarından değiştirebilirsiniz.",
    again: "Çerez kullanımımız değiştiği için yeniden soruyoruz.",
    againCategory: "Yeni bir şey olduğu için yeniden soruyoruz: {categories}.",
    againExpired: "Son seçiminizin süresi dolduğu için yeniden soruyoruz.",
    accept: "Tümünü kabul et",
    reject: "Tümünü reddet",
    customise: "Özelleştir",
    policy: "Gizlilik politikası",
    imprint: "Yasal bilgiler",
    thisSite: "Bu site",
    saved: "Seçiminiz kaydedildi.",
    essential: "Zorunlu",
    performance: "Performans",
    functional: "İşlevsel",
    analytics: "İstatistik",
    security: "Güvenlik",
  },
  preferences: {
    title: "Çerez ayarları",
    explain:
      "Her kategori için karar verin. Kaydedene kadar hiçbir şey değişmez ve istediğiniz zaman geri dönebilirsiniz.",
    save: "Seçimi kaydet",
    close: "Kapat",
    locked: "Her zaman etkin",
    refused: "Reddederseniz: {effect}",
    details: "Hizmetler ve çerezler ({count})",
    none: "Bu kategoride hiçbir hizmet belirtilmemiş.",
    provider: "Sağlayıcı",
    stored: "Sakladıkları",
    transfer: "Verilerin gittiği yerler",
    gpc: "Tarayıcınız Global Privacy Control gönderiyor. Buna uyulur: veriler satılmaz ve paylaşılmaz.",
    decided: "Son seçiminiz: {date}.",
    contact: "İletişim",
    essentialText: "Oturum açma ve bu seçimi hatırlama gibi sitenin temel işlevleri.",
    performanceText:
      "Sitenin ne kadar iyi çalıştığını gösterir: sayfaların ne kadar hızlı yanıt verdiğini, nerede hata olduğunu, ziyaretçilerin nerede takıldığını.",
    performanceRefused: "site önceki gibi çalışır; karşılaştığınız hatalar fark edilmeyebilir.",
    functionalText:
      "Tercihlerinizi hatırlar ve video, harita gibi başka sağlayıcıların içeriklerini gösterir.",
    functionalRefused: "tercihler hatırlanmaz ve gömülü içerik siz izin verene kadar kapalı kalır.",
    analyticsText: "Sitenin kullanımına ilişkin istatistikler için ziyaretleri ve tıklamaları sayar.",
    analyticsRefused: "ziyaretiniz istatistiklere dahil edilmez.",
    securityText: "Dolandırıcılığı saptar ve hesapları sitenin çalışması için gerekenin ötesinde korur.",
    securityRefused: "bazı işlemler kimliğinizi bir kez daha kanıtlamanızı isteyebilir.",
  },
  placeholder: {
    heading: "{service} henüz yüklenmedi",
    text: "Bu içeriği yüklerseniz {provider} IP adresinizi alır ve cihazınıza veri kaydedebilir.",
    once: "Yalnızca bunu yükle",
    always: "{service} için her zaman izin ver",
    other: "başka bir sağlayıcı",
  },
};
