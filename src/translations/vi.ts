/** Vietnamese. */
import type { Messages } from "./messages.ts";

export const messages: Messages = {
  banner: {
    heading: "Lựa chọn của bạn về cookie",
    intro: "{site} sử dụng cookie và các công nghệ tương tự. Cookie thiết yếu giúp trang web hoạt động.",
    ask: "Chỉ khi bạn đồng ý, chúng tôi mới dùng các cookie khác, cho: {categories}.",
    services: "Số dịch vụ tham gia: {count}.",
    later:
      "Bạn có thể thay đổi lựa chọn bất cứ lúc nào trong phần cài đặt cookie, có liên kết trên mọi trang.",
    again: "Chúng tôi hỏi lại vì cách chúng tôi dùng cookie đã thay đổi.",
    againCategory: "Chúng tôi hỏi lại vì có điều mới: {categories}.",
    againExpired: "Chúng tôi hỏi lại vì lựa chọn gần nhất của bạn đã hết hạn.",
    accept: "Chấp nhận tất cả",
    reject: "Từ chối tất cả",
    customise: "Tùy chỉnh",
    policy: "Chính sách quyền riêng tư",
    imprint: "Thông tin pháp lý",
    thisSite: "Trang web này",
    saved: "Lựa chọn của bạn đã được lưu.",
    essential: "Thiết yếu",
    performance: "Hiệu năng",
    functional: "Chức năng",
    analytics: "Thống kê",
    security: "Bảo mật",
  },
  preferences: {
    title: "Cài đặt cookie",
    explain:
      "Hãy quyết định cho từng nhóm. Không có gì thay đổi cho đến khi bạn lưu, và bạn có thể quay lại bất cứ lúc nào.",
    save: "Lưu lựa chọn",
    close: "Đóng",
    locked: "Luôn bật",
    refused: "Nếu bạn từ chối: {effect}",
    details: "Dịch vụ và cookie ({count})",
    none: "Nhóm này không có dịch vụ nào được liệt kê.",
    provider: "Nhà cung cấp",
    stored: "Lưu trữ",
    transfer: "Dữ liệu được gửi đến",
    gpc: "Trình duyệt của bạn gửi Global Privacy Control. Chúng tôi tôn trọng: dữ liệu không được bán hay chia sẻ.",
    decided: "Lựa chọn gần nhất của bạn: {date}.",
    contact: "Liên hệ",
    essentialText: "Các chức năng cơ bản của trang web, như đăng nhập và ghi nhớ lựa chọn này.",
    performanceText:
      "Cho biết trang web hoạt động tốt đến đâu: trang phản hồi nhanh thế nào, lỗi ở đâu, người dùng mắc kẹt ở đâu.",
    performanceRefused: "trang web vẫn hoạt động như trước; lỗi bạn gặp có thể không được phát hiện.",
    functionalText:
      "Ghi nhớ tùy chọn của bạn và hiển thị nội dung của nhà cung cấp khác, như video và bản đồ.",
    functionalRefused: "tùy chọn không được ghi nhớ, và nội dung nhúng vẫn đóng cho đến khi bạn cho phép.",
    analyticsText: "Đếm lượt truy cập và lượt nhấp để thống kê việc sử dụng trang web.",
    analyticsRefused: "lượt truy cập của bạn không được tính vào thống kê.",
    securityText: "Phát hiện gian lận và bảo vệ tài khoản ngoài mức trang web cần để hoạt động.",
    securityRefused: "một số thao tác có thể yêu cầu bạn xác minh danh tính thêm một lần.",
  },
  placeholder: {
    heading: "{service} chưa được tải",
    text: "Nếu bạn tải nội dung này, {provider} sẽ nhận được địa chỉ IP của bạn và có thể lưu dữ liệu trên thiết bị của bạn.",
    once: "Chỉ tải nội dung này",
    always: "Luôn cho phép {service}",
    other: "một nhà cung cấp khác",
  },
};
