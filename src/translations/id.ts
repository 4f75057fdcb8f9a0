/** Indonesian. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Pilihan Anda tentang cookie",
    intro: "{site} menggunakan cookie dan teknologi serupa. Cookie esensial membuat situs berfungsi.",
    ask: "Hanya dengan persetujuan Anda kami menggunakan yang lain, untuk: {categories}.",
    services: "Layanan yang terlibat: {count}.",
    later: "Anda dapat mengubah pilihan kapan saja di pengaturan cookie, yang ditautkan di setiap halaman.",
    again: "Kami bertanya lagi karena penggunaan cookie kami telah berubah.",
    againCategory: "Kami bertanya lagi karena ada yang baru: {categories}.",
    againExpired: "Kami bertanya lagi karena pilihan terakhir Anda telah kedaluwarsa.",
    accept: "Terima semua",
    reject: "Tolak semua",
    customise: "Sesuaikan",
    policy: "Kebijakan privasi",
    imprint: "Informasi hukum",
    thisSite: "Situs ini",
    saved: "Pilihan Anda telah disimpan.",
    essential: "Esensial",
    performance: "Kinerja",
    functional: "Fungsional",
    analytics: "Statistik",
    security: "Keamanan",
  },
  preferences: {
    title: "Pengaturan cookie",
    explain:
      "Tentukan untuk setiap kategori. Tidak ada yang berubah sampai Anda menyimpan, dan Anda dapat kembali kapan saja.",
    save: "Simpan pilihan",
    close: "Tutup",
    locked: "Selalu aktif",
    refused: "Jika Anda menolak: {effect}",
    details: "Layanan dan cookie ({count})",
    none: "Tidak ada layanan yang tercantum dalam kategori ini.",
    provider: "Penyedia",
    stored: "Menyimpan",
    transfer: "Data dikirim ke",
    gpc: "Peramban Anda mengirim Global Privacy Control. Hal ini dihormati: data tidak dijual atau dibagikan.",
    decided: "Pilihan terakhir Anda: {date}.",
    contact: "Kontak",
    essentialText: "Fungsi dasar situs, seperti masuk dan mengingat pilihan ini.",
    performanceText:
      "Menunjukkan seberapa baik situs bekerja: seberapa cepat halaman merespons, di mana gagal, di mana orang terhambat.",
    performanceRefused:
      "situs bekerja seperti sebelumnya; kesalahan yang Anda temui mungkin tidak diketahui.",
    functionalText: "Mengingat preferensi Anda dan menampilkan konten penyedia lain, seperti video dan peta.",
    functionalRefused:
      "preferensi tidak diingat, dan konten tersemat tetap tertutup sampai Anda mengizinkannya.",
    analyticsText: "Menghitung kunjungan dan klik untuk statistik penggunaan situs.",
    analyticsRefused: "kunjungan Anda tidak masuk dalam statistik.",
    securityText: "Mendeteksi penipuan dan melindungi akun melebihi yang dibutuhkan situs untuk berfungsi.",
    securityRefused: "beberapa tindakan mungkin meminta satu bukti lagi bahwa itu Anda.",
  },
  placeholder: {
    heading: "{service} belum dimuat",
    text: "Jika Anda memuat konten ini, {provider} menerima alamat IP Anda dan dapat menyimpan data di perangkat Anda.",
    once: "Muat yang ini saja",
    always: "Selalu izinkan {service}",
    other: "penyedia lain",
  },
};
